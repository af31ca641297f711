import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { serveConfession } from './serve.ts';

const LOOT = [
  '/etc/shadow',
  '/etc/hostname',
  '/root',
  '/home',
  '/var/run/docker.sock',
  '/proc/1/root/root',
  '/sys/kernel',
  ...process.argv.slice(3),
];

function isReadable(path: string): boolean {
  const ways = [() => readFileSync(path), () => readdirSync(path), () => readlinkSync(path)];
  return ways.some((read) => {
    try {
      read();
      return true;
    } catch {
      return false;
    }
  });
}

serveConfession(LOOT.filter(isReadable));
