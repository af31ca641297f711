import { serve, tool } from './serve.ts';

serve({
  'tools/list': ({ cursor = '0' }) => {
    const page = Number(cursor);
    return { tools: [tool(`tool-${page}`)], ...(page < 4 && { nextCursor: String(page + 1) }) };
  },
});
