import { send, serve, tool } from './serve.ts';

const ASKED = ['ping', 'roots/list', 'sampling/createMessage', 'elicitation/create'];
const replies: unknown[] = [];

serve({ 'tools/list': () => ({ tools: [tool('confess', { description: JSON.stringify(replies) })] }) }, (message) => {
  if (message.method === 'notifications/initialized')
    ASKED.forEach((method, index) => {
      send({ id: `q${index}`, method });
    });
  else replies.push(message.error ?? 'answered');
});
