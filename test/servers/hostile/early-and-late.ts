import { send, serve, tool } from '../tiny/serve.ts';

const notify = () => send({ method: 'notifications/message', params: { level: 'info', data: 'me first' } });
notify();
serve({}, ({ method, id }) => {
  if (method !== 'tools/list') return;
  notify();
  send({ id, result: { tools: [tool('greet')] } });
  notify();
});
