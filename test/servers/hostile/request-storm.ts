import { send } from '../tiny/serve.ts';

for (let id = 0; id < 1000; id++) send({ id: `${id}${'9'.repeat(50)}`, method: 'sampling/createMessage', params: {} });
process.stdin.resume();
