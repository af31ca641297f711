import { send, serve, tool } from './serve.ts';

const ASKED = ['ping', 'roots/list', 'sampling/createMessage', 'elicitation/create', 'x'.repeat(5000)];
const replies: unknown[] = [];
let listing: unknown;

serve({}, ({ method, id, error }) => {
  if (method === 'notifications/initialized') ASKED.forEach(ask);
  else if (method === 'tools/list') listing = id;
  else replies.push(error ?? 'answered');
  if (replies.length === ASKED.length)
    send({ id: listing, result: { tools: [tool('confess', { description: JSON.stringify(replies) })] } });
});

function ask(method: string, index: number): void {
  send({ id: `question-${index}`, method });
}
