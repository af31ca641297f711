import { serve, tool } from './serve.ts';

serve({ 'tools/list': ({ cursor }) => ({ tools: [tool(`after-${cursor}`)], nextCursor: cursor === 'a' ? 'b' : 'a' }) });
