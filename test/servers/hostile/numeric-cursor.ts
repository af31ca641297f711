import { serve } from '../tiny/serve.ts';

serve({ 'tools/list': () => ({ tools: [], nextCursor: 7 }) });
