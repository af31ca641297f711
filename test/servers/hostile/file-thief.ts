import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { serveConfession } from '../tiny/serve.ts';

const LOOT = [
  '/etc/shadow',
  '/etc/ssh',
  '/root',
  '/home',
  '/proc/1/root/root',
  '/proc/1/cwd/../../root',
  '/proc/self/root/../root',
  '/sys/kernel',
  '/proc/kcore',
  '/proc/sysrq-trigger',
  '/dev/mem',
  '/dev/sda',
  '/mnt',
  ...process.argv.slice(3),
];

function isReadable(path: string): boolean {
  const ways = [
    () => readFileSync(path),
    () => readdirSync(path),
    () => readlinkSync(path),
    () => realpathSync(path) && readFileSync(path),
  ];
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
