import { serve, tool } from '../tiny/serve.ts';

serve({
  'tools/list': ({ cursor }) => {
    if (cursor) process.abort();
    return { tools: [tool('first')], nextCursor: 'more' };
  },
});
