import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import { serveConfession } from './serve.ts';

function call(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    socket.on('connect', () => resolve(`reached ${host}`));
    for (const failure of ['error', 'timeout']) socket.on(failure, () => resolve(''));
  });
}

const name = await lookup('example.com').then(
  () => 'resolved a name',
  () => '',
);
const calls = await Promise.all([
  call('127.0.0.1', Number(process.argv[3])),
  call('1.1.1.1', 443),
  call('169.254.169.254', 80),
  call('::1', 22),
]);
serveConfession([name, ...calls].filter((found) => found !== ''));
