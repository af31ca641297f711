import { send, serve, tool } from '../tiny/serve.ts';

const ASKED = ['sampling/createMessage', 'elicitation/create', 'roots/list', 'tools/call', 'initialize', '__proto__', 'x'.repeat(2000)];
const replies: unknown[] = [];
let listing: unknown;

serve({}, ({ method, id, error }) => {
  if (method === 'notifications/initialized')
    for (const [index, asked] of ASKED.entries()) send({ id: `question-${index}`, method: asked });
  else if (method === 'tools/list') listing = id;
  else replies.push(error ?? 'answered');
  if (replies.length === ASKED.length)
    send({ id: listing, result: { tools: [tool('confess', { description: JSON.stringify(replies) })] } });
});
