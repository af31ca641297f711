import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Failure, failureOf } from '#mcp/failure.ts';
import { alsoThisMachine, PUBLIC_ONLY } from '#mcp/http/guard.ts';
import type { Place } from '#mcp/http/link.ts';
import type { Program } from '#mcp/program.ts';
import type { CommandTarget, DirectoryTarget, Facts, NpmTarget, Origin, RemoteTarget, Target } from '#model/types.ts';
import { commandProgram } from './command.ts';
import { digestDirectory } from './directory.ts';
import { fetchPackage, type Shelf } from './fetch.ts';
import type { Own } from './own.ts';
import { directoryProgram, packageProgram } from './program.ts';

/** A server that lies ready to be started or reached. */
export type Prepared = ({ readonly program: Program } | { readonly place: Place }) & {
  readonly origin: Origin;
  readonly facts: Facts;
};

/** Where servers come from. */
export interface Sites extends Shelf {
  /** The root of this repository, whose own servers lie there. */
  readonly repository: string;
  /** What only the running program gets. */
  readonly own?: Own | undefined;
}

/** Gets a server's files ready, or says why that was not possible; known facts pin the integrity of the same version. */
export async function prepare(target: Target, known: Facts, sites: Sites): Promise<Prepared | Failure> {
  try {
    if (target.kind === 'remote') return prepareRemote(target, sites);
    if (target.kind === 'command') return prepareCommand(target, sites);
    return target.kind === 'npm' ? await preparePackage(target, known, sites) : await prepareDirectory(target, sites);
  } catch (error) {
    return failureOf(error, 'invalid');
  }
}

async function preparePackage(target: NpmTarget, known: Facts, sites: Sites): Promise<Prepared | Failure> {
  const pinned = known.version === target.version ? known.integrity : undefined;
  const fetched = await fetchPackage(target, pinned, sites);
  if ('outcome' in fetched) return fetched;
  const origin = { kind: 'npm', package: target.package, version: target.version, integrity: fetched.facts.integrity } as const;
  const { arguments: words = target.arguments ?? [], environment = {} } = sites.own ?? {};
  const run = { ...target, arguments: [...words], environment: { ...target.environment, ...environment } };
  return { program: await packageProgram(run, fetched.folder), origin, facts: fetched.facts };
}

function prepareRemote({ url }: RemoteTarget, { own = {} }: Sites): Prepared {
  const place = { url: own.url ?? url, guard: own.thisMachine ? alsoThisMachine(url) : PUBLIC_ONLY, secrets: own.headers ?? {} };
  return { place, origin: { kind: 'remote', url }, facts: {} };
}

function prepareCommand(target: CommandTarget, { own }: Sites): Prepared {
  return { ...commandProgram(target, own), facts: {} };
}

async function prepareDirectory(target: DirectoryTarget, { repository }: Sites): Promise<Prepared | Failure> {
  const folder = join(repository, target.directory);
  if (!existsSync(join(folder, target.main))) return { outcome: 'invalid', because: `${target.directory}/${target.main} does not exist` };
  const origin = { kind: 'directory', directory: target.directory, digest: await digestDirectory(folder) } as const;
  return { program: directoryProgram(target, repository), origin, facts: {} };
}
