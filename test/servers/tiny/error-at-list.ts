import { send, serve } from './serve.ts';

serve({}, ({ id }) => send({ id, error: { code: -32603, message: 'Unauthorized: log in first' } }));
