import { serve, tool } from '../tiny/serve.ts';

let page = 0;
serve({ 'tools/list': () => ({ tools: [tool(`tool-${page}`)], nextCursor: `page-${++page}` }) });
