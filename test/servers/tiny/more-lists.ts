import { serve, tool } from './serve.ts';

serve({
  initialize: () => ({
    protocolVersion: '2025-11-25',
    capabilities: { tools: {}, prompts: {}, resources: {} },
    serverInfo: { name: 'tiny', version: '1.0.0' },
  }),
  'tools/list': () => ({ tools: [tool('greet')] }),
  'prompts/list': ({ cursor }) =>
    cursor === undefined ? { prompts: [{ name: 'welcome', x: 1 }], nextCursor: 'more' } : { prompts: [{ name: 'farewell' }] },
  'resources/templates/list': () => ({ resourceTemplates: [{ name: 'a file', uriTemplate: 'file:///{path}' }] }),
  'prompts/get': () => process.exit(4),
  'resources/read': () => process.exit(5),
  'resources/list': () => process.exit(6),
});
