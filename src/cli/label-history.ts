import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError, MisuseError } from '#model/errors.ts';
import { parse } from '#model/parse.ts';
import type { Assessment, ServerId } from '#model/types.ts';
import { assertCatalogue, listServers, readAssessment } from '#store/read.ts';

/** Labels as they stand somewhere else. */
export interface Labels {
  readonly servers: readonly ServerId[];
  readonly read: (server: ServerId) => Assessment | undefined;
}

/** The labels that are written in a catalogue's folder. */
export function writtenLabels(catalog: string): Labels {
  assertCatalogue(catalog);
  return { servers: listServers(catalog), read: (server) => readAssessment(catalog, server) };
}

/** The labels of another catalogue's folder, or those that a commit holds of this one. */
export function labelsAt(catalog: string, against: string): Labels {
  if (existsSync(against) && statSync(against).isDirectory()) return writtenLabels(resolve(against));
  const commit = git(catalog, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${against}^{commit}`])?.trim();
  if (commit === undefined)
    throw new MisuseError('classify', `${JSON.stringify(against)} is neither a folder nor a commit`, 'name one of them');
  const files = git(catalog, ['ls-tree', '-r', '--name-only', commit, '--', 'servers'])?.split('\n') ?? [];
  const servers = files.flatMap((file) => /^servers\/([^/]+\/[^/]+)\/assessment\.json$/.exec(file)?.[1] ?? []);
  return { servers, read: (server) => committed(catalog, { server, commit }) };
}

function committed(catalog: string, { server, commit }: { server: ServerId; commit: string }): Assessment | undefined {
  const path = `servers/${server}/assessment.json`;
  const text = git(catalog, ['show', '--end-of-options', `${commit}:./${path}`]);
  return text === undefined ? undefined : parse('assessment', text, `${commit.slice(0, 12)}:${path}`);
}

/** What git answers in a folder; undefined where it does not know what it is asked for. */
function git(folder: string, question: readonly string[]): string | undefined {
  try {
    return execFileSync('git', question, { cwd: folder, encoding: 'utf8', maxBuffer: 1024 ** 3, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new InputError('git', 'cannot be started', 'install it, or name a folder');
    return undefined;
  }
}
