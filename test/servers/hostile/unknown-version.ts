import { serve, tool } from '../tiny/serve.ts';

serve({
  initialize: () => ({ protocolVersion: '../../9999-99-99', capabilities: { tools: {} }, serverInfo: { name: 'from the future' } }),
  'tools/list': () => ({ tools: [tool('greet')] }),
});
