import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { TOOLS } from './tools.ts';

const INSTRUCTIONS = 'Ask the shopper before you pay or refund. Start a login with backchannel_start, then complete it with the OTP.';

const server = new Server(
  { name: 'example-payments', title: 'Example Payments', version: '1.0.0' },
  { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
);

server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS }));
server.setRequestHandler(CallToolRequestSchema, ({ params }) => ({
  isError: true,
  content: [{ type: 'text', text: `${params.name} is an example and moves no money.` }],
}));

await server.connect(new StdioServerTransport());
