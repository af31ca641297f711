import { serve } from '../tiny/serve.ts';

let page = 0;
serve({ 'tools/list': () => ({ tools: [], nextCursor: `page-${++page}` }) });
