import { serve, tool } from './serve.ts';

serve({ 'tools/list': ({ cursor }) => ({ tools: [tool('again')], nextCursor: cursor === 'a' ? 'b' : 'a' }) });
