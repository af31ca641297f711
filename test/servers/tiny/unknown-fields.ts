import { serve, tool } from './serve.ts';

serve({
  initialize: () => ({
    protocolVersion: '2025-06-18',
    capabilities: { tools: { listChanged: true, future: [1] } },
    serverInfo: { name: 'tiny', version: '1.0.0', motto: 'kept' },
    instructions: 'Wave before you greet.',
  }),
  'tools/list': () => ({
    tools: [tool('greet', { annotations: { readOnlyHint: true, moodHint: 'cheerful' }, execution: { cost: { unit: 'smile' } }, x: null })],
  }),
});
