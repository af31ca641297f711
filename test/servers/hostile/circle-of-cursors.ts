import { serve, tool } from '../tiny/serve.ts';

let page = 0;
serve({
  'tools/list': ({ cursor = 'c' }) => ({ tools: [tool(`tool-${++page}`)], nextCursor: { a: 'b', b: 'c', c: 'a' }[String(cursor)] }),
});
