import { serve, tool } from '../tiny/serve.ts';

serve({ 'tools/list': () => ({ tools: { greet: tool('greet') } }) });
