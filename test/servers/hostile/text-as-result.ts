import { send, serve } from '../tiny/serve.ts';

serve({}, ({ method, id }) => {
  if (method === 'tools/list') send({ id, result: 'greet, wave' });
});
