import { send, serve, tool } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  for (let time = 0; time < 50; time++) send({ method: 'notifications/tools/list_changed' });
  if (method === 'tools/list') send({ id, result: { tools: [tool('greet')] } });
});
