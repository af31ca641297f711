import { send, serve, tool } from '../tiny/serve.ts';

let pages = 0;
serve({}, ({ method, id }) => {
  if (method === 'tools/list' && ++pages === 1) send({ id, result: { tools: [tool('first')], nextCursor: 'more' } });
});
