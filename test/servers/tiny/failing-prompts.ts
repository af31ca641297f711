import { send, serve, tool } from './serve.ts';

const how = process.argv.at(-1);

serve(
  {
    initialize: () => ({
      protocolVersion: '2025-11-25',
      capabilities: { tools: {}, prompts: {} },
      serverInfo: { name: 'tiny', version: '1.0.0' },
    }),
    'tools/list': () => ({ tools: [tool('greet')] }),
  },
  ({ method, id }) => {
    if (method !== 'prompts/list' || how === 'hang') return;
    if (how === 'exit') process.exit(3);
    if (how === 'refuse') send({ id, error: { code: -32601, message: 'not here' } });
    else if (how === 'nameless') send({ id, result: { prompts: [{}] } });
    else if (how === 'loop') send({ id, result: { prompts: [{ name: 'again' }], nextCursor: 'a' } });
    else send({ id, result: { prompts: [{ name: how }] } });
  },
);
