import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { serveConfession } from '../tiny/serve.ts';

const KNOWN = [
  '/var/run/docker.sock',
  '/run/docker.sock',
  '/run/containerd/containerd.sock',
  '/run/dbus/system_bus_socket',
  '/run/systemd/private',
];
const found = ['/etc', '/tmp', '/dev', '/package/server', '/run', '/var', '/mnt', '/srv']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isSocket())
  .map((entry) => `${entry.parentPath}/${entry.name}`);
const listed = readFileSync('/proc/net/unix', 'utf8')
  .split('\n')
  .flatMap((line) => line.split(' ').slice(7));

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  });
}

const paths = [...KNOWN, ...process.argv.slice(3), ...found, ...listed.map((name) => name.replace(/^@/, '\0'))].filter(Boolean);
const reached = await Promise.all(paths.map(async (path) => ((await answers(path)) ? path : '')));
serveConfession(reached.filter((path) => path !== ''));
