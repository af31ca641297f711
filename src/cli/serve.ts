import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import sirv from 'sirv';
import { headersOf } from '#export/headers.ts';
import { InputError } from '#model/errors.ts';
import { siteOption } from './folder-options.ts';

/** `serve`: the built site on this machine's own address, until stopped. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the built site on localhost until stopped')
    .option('--port <number>', 'port; 0 takes a free one', readPort, 4321)
    .addOption(siteOption('folder of the built site'))
    .action(({ port, site }: { port: number; site: string }) => serveSite(site, port));
}

/**
 * Serves a folder on 127.0.0.1 and prints the address on stdout; SIGINT or SIGTERM ends the process with 0.
 * npm passes a signal on to its child, so that each comes twice: `process.exit` keeps its listeners to the end, where a loop that
 * runs out of work drops them first and lets the second signal kill.
 */
export async function serveSite(site: string, port: number): Promise<void> {
  if (!['index.html', NOT_FOUND].every((file) => existsSync(join(site, file))))
    throw new InputError(site, 'no built site', 'run `npm run build` first');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  const server = await listen(await siteServer(site), port);
  const address = server.address();
  process.stdout.write(`http://localhost:${typeof address === 'object' ? address?.port : port}/\n`);
}

const API = '/api/';
const NOT_FOUND = '404.html';
const NO_DOCUMENT = JSON.stringify({ error: 'There is no document at this address.', index: '/api/v1/index.json' });

async function siteServer(site: string): Promise<Server> {
  const notFound = await readFile(join(site, NOT_FOUND));
  const files = sirv(site, {
    dev: false,
    etag: true,
    setHeaders: (response, path) => response.setHeaders(new Map(Object.entries({ ...headersOf(path), ...asItLies(path) }))),
  });
  return createServer((request, response) => {
    files(request, response, () => {
      const path = request.url ?? '';
      const [type, body] = path.startsWith(API) ? ['application/json', NO_DOCUMENT] : ['text/html', notFound];
      response.writeHead(404, { ...headersOf(path), 'Content-Type': `${type}; charset=utf-8` }).end(body);
    });
  });
}

/** Keeps an archive from being called a page that was packed on the way, which whoever asks would unpack. */
function asItLies(path: string): Readonly<Record<string, string>> {
  return path.endsWith('.gz') ? { 'Content-Encoding': 'identity' } : {};
}

/** Listens on the port, or on a free one when it is taken. */
function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, 0));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Reads a port number from the command line. */
export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return port;
}
