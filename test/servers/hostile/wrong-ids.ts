import { send, serve, tool } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  if (method === 'tools/list')
    for (const other of [`${id}`, Number(id) + 1, -1, 1e9, '__proto__']) send({ id: other, result: { tools: [tool('greet')] } });
});
