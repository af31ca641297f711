import dns from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import net, { type AddressInfo, type Socket } from 'node:net';
import tls from 'node:tls';

/** What every request gets: an answer in which most programs find what they look for, and find it empty. */
const ANSWER = JSON.stringify({ ok: true, success: true, status: 'ok', id: '1', name: 'dummy', data: {}, items: [], results: [] });
/** An address of the range that documents may use, so that whoever asks for a name first comes here too. */
const NOWHERE = '192.0.2.1';
const LOCAL = '127.0.0.1';
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1|0\.0\.0\.0)$/;

type Callback = (...results: unknown[]) => void;
type Connect = (this: Socket, ...given: unknown[]) => Socket;

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end(ANSWER);
});
server.on('clientError', (_, socket) => socket.destroy());
server.listen(0, LOCAL);
await once(server, 'listening');
server.unref();

const { port } = server.address() as AddressInfo;
const connect = net.Socket.prototype.connect as Connect;

net.Socket.prototype.connect = function (this: Socket, ...given: unknown[]): Socket {
  const { options, callback } = read(given);
  if (options.path || LOOPBACK.test(options.host ?? 'localhost')) return connect.apply(this, given);
  return connect.call(this, { host: LOCAL, port }, ...callback);
} as typeof net.Socket.prototype.connect;

/** Speaks plainly and says that it is encrypted: nobody is there whose certificate could be checked. */
tls.connect = ((...given: unknown[]) => {
  const { options, callback } = read(given);
  const socket = options.socket ?? new net.Socket();
  const pretended = Object.assign(socket, {
    encrypted: true,
    authorized: true,
    alpnProtocol: false,
    getPeerCertificate: () => ({}),
    getCipher: () => ({ name: 'none', version: 'TLSv1.3' }),
    getProtocol: () => 'TLSv1.3',
    getSession: () => undefined,
    isSessionReused: () => false,
    setServername: () => undefined,
  });
  const secured = () => socket.emit('secureConnect');
  for (const told of callback) socket.once('secureConnect', told);
  if (options.socket) setImmediate(secured);
  else socket.once('connect', secured).connect({ host: options.host ?? NOWHERE, port: options.port ?? 443 });
  return pretended;
}) as unknown as typeof tls.connect;

dns.lookup = ((host: string, ...rest: unknown[]) => {
  const all = rest.some((option) => typeof option === 'object' && option !== null && 'all' in option && option.all === true);
  const found = addressOf(host);
  setImmediate(() => callbackOf(rest)?.(null, ...(all ? [[found]] : [found.address, found.family])));
}) as unknown as typeof dns.lookup;
dns.promises.lookup = (async (host: string, options?: { all?: boolean }) =>
  options?.all ? [addressOf(host)] : addressOf(host)) as typeof dns.promises.lookup;

syncBuiltinESMExports();

/** Where a name leads: the server itself may listen on this machine, and anything else is nowhere. */
function addressOf(host: string): dns.LookupAddress {
  const address = !LOOPBACK.test(host) ? NOWHERE : net.isIPv4(host) ? host : LOCAL;
  return { address, family: 4 };
}

interface Destination {
  readonly host?: string;
  readonly port?: number;
  readonly path?: string | null;
  readonly socket?: Socket;
}

/** The arguments of the many forms of connect; Node itself hands over a list of options and callback. */
function read(given: readonly unknown[]): { options: Destination; callback: Callback[] } {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const callback = callbackOf(Array.isArray(given[0]) ? given[0] : given);
  return { options: destination(first, second), callback: callback ? [callback] : [] };
}

function destination(first: unknown, second: unknown): Destination {
  if (typeof first === 'object' && first !== null) return first as Destination;
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { path: first };
  return { port: Number(first), ...(typeof second === 'string' && { host: second }) };
}

function callbackOf(given: readonly unknown[]): Callback | undefined {
  return given.findLast((argument) => typeof argument === 'function') as Callback | undefined;
}
