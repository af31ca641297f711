import { serve, tool } from '../tiny/serve.ts';

serve({ 'tools/list': () => ({ tools: [tool(`tool-${process.hrtime.bigint()}`)] }) });
