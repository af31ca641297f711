import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Usage } from './usage.ts';

const USAGE_MODULE = new URL('usage.ts', import.meta.url).href;

/** Runs a Node program to its end in a folder of temporary files and tells what it used; programs that it starts do not count. */
export async function measure(program: readonly string[], folder: string, environment: Readonly<Record<string, string>>): Promise<Usage> {
  const report = join(folder, 'usage.json');
  const child = spawn(process.execPath, ['--import', USAGE_MODULE, ...program], {
    env: { ...process.env, ...environment, PLACARD_USAGE: report },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program.join(' ')} ended with ${code}`);
  return JSON.parse(readFileSync(report, 'utf8'));
}
