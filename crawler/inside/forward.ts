import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** Runs npm where there is no network: its proxy is this program, which hands every connection to a socket that leads to the registry alone. */
const [socket = '', command = '', ...words] = process.argv.slice(2);

const server = createServer((client) => {
  const registry = connect(socket);
  for (const [stream, other] of [
    [client, registry],
    [registry, client],
  ] as const) {
    stream.on('error', () => other.destroy());
    stream.pipe(other);
  }
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const npm = spawn(command, [...words, `--proxy=${address}`, `--https-proxy=${address}`], { stdio: 'inherit' });
npm.on('close', (code) => process.exit(code ?? 1));
