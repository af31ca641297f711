import { serve } from './serve.ts';

serve({ 'tools/list': () => ({ tools: [], nextCursor: 'c'.repeat(5000) }) });
