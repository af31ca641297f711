import { send, serve, tool } from '../tiny/serve.ts';

serve({}, ({ method }) => {
  if (method === 'tools/list') for (const id of [null, undefined]) send({ id, result: { tools: [tool('greet')] } });
});
