import { readdirSync, readFileSync } from 'node:fs';
import { serveConfession } from '../tiny/serve.ts';

function environmentOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8');
  } catch {
    return '';
  }
}

const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
serveConfession({ own: process.env, seen: others.map(environmentOf) });
