import { serve } from '../tiny/serve.ts';

serve({ 'tools/list': () => ({ tools: [], nextCursor: 'é'.repeat(2100) }) });
