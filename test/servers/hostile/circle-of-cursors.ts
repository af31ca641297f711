import { serve, tool } from '../tiny/serve.ts';

serve({
  'tools/list': ({ cursor = 'c' }) => ({ tools: [tool(`after-${cursor}`)], nextCursor: { a: 'b', b: 'c', c: 'a' }[String(cursor)] }),
});
