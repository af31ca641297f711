import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { connect } from 'node:tls';
import { serveTools, tool } from '../tiny/serve.ts';

/** Asks the network in every way that programs have before it speaks. */
const { address } = await lookup('names.example');
const overFetch = await fetch('https://api.example/v1/me');
const overHttp = await new Promise((resolve, reject) => {
  get('http://api.example/v1/me', (response) => response.resume().on('end', () => resolve(response.statusCode))).on('error', reject);
});
const overTls = await new Promise((resolve, reject) => {
  const socket = connect({ port: 443, host: 'api.example' }, () => resolve(socket.authorized)).on('error', reject);
});
/** Listens on this machine by name, as programs do that wait for a browser to come back. */
const own = createServer().listen(0, 'localhost');
await once(own, 'listening');
own.close();
serveTools([tool('report', { description: JSON.stringify([address, await overFetch.json(), overHttp, overTls]) })]);
