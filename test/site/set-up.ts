import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { writeCatalogue } from './catalogue.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: { readonly address: string; readonly folder: string; readonly again: string };
  }
}

/** Another day and other letters than those of most machines: it is tomorrow there for hours, and a capital i has a dot. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** Builds one small catalogue twice, from another folder and under another clock and language, serves the first, and takes all away at the end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const root = workFolder();
  const [catalogue, folder, again] = [join(root, 'catalog'), join(root, 'site'), join(root, 'again')];
  const copy = join(root, 'elsewhere', 'copy');
  await writeCatalogue(catalogue);
  cpSync(catalogue, copy, { recursive: true });
  build(catalogue, folder);
  build(copy, again, ELSEWHERE);
  const server = createServer(sirv(folder));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the test server has no port');
  project.provide('site', { address: `http://127.0.0.1:${bound.port}`, folder, again });
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(root, { recursive: true });
  };
}

/** A folder below this one: Astro keeps its intermediate files beside an output that is, and in one shared place for all others. */
function workFolder(): string {
  mkdirSync('.astro', { recursive: true });
  return mkdtempSync(resolve('.astro', 'test-site-'));
}

function build(catalogue: string, folder: string, environment: NodeJS.ProcessEnv = {}): void {
  const command = ['src/cli/main.ts', 'build', '--catalog', catalogue, '--site', folder];
  const { status, stderr, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', env: { ...process.env, ...environment } });
  if (status !== 0) throw new Error(`placard build ended with ${status}\n${stdout}${stderr}`);
}
