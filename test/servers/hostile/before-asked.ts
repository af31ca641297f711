import { send, serve, tool } from '../tiny/serve.ts';

for (const id of [0, 2, 3, 4]) send({ id, result: { tools: [tool('forged')] } });
serve({ 'tools/list': () => ({ tools: [tool('greet')] }) });
