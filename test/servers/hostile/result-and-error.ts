import { send, serve, tool } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  if (method === 'tools/list') send({ id, result: { tools: [tool('greet')] }, error: { code: 1, message: 'no' } });
});
