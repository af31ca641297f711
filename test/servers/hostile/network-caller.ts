import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { serveConfession } from '../tiny/serve.ts';

const HOSTS = ['127.0.0.1', '::1', '10.0.2.2', '172.17.0.1', '169.254.169.254', '1.1.1.1', '2606:4700:4700::1111'];

function call(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    socket.on('connect', () => resolve(`reached ${host}`));
    for (const failure of ['error', 'timeout']) socket.on(failure, () => resolve(''));
  });
}

const calls = HOSTS.flatMap((host) => [Number(process.argv[3]), 443].map((port) => call(host, port)));
const interfaces = Object.keys(networkInterfaces()).filter((name) => name !== 'lo');
serveConfession([...interfaces, ...(await Promise.all(calls)).filter((found) => found !== '')]);
