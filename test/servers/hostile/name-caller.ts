import { createSocket } from 'node:dgram';
import { lookup, Resolver } from 'node:dns/promises';
import { serveConfession } from '../tiny/serve.ts';

const resolver = new Resolver({ timeout: 500, tries: 1 });
resolver.setServers(['1.1.1.1', '127.0.0.53']);
const answers = await Promise.allSettled([
  lookup('example.com'),
  resolver.resolve4('example.com'),
  resolver.resolveTxt('canary.example.com'),
  send(),
]);

/** A question over UDP whose sending alone would carry something out. */
function send(): Promise<void> {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.send('canary', 53, '1.1.1.1', (error) => (error ? reject(error) : resolve()));
  });
}

serveConfession(answers.map(({ status }) => status));
