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
import { type Documents, documentsIn } from './ladder/documents.ts';
import type { Recipe } from './ladder/recipe.ts';
import type { Own } from './own.ts';
import { directoryProgram, packageProgram } from './program.ts';

/** A server that lies ready to be started or reached. */
export type Prepared = ({ readonly program: Program; readonly hints?: Hints } | { readonly place: Place }) & {
  readonly origin: Origin;
  readonly facts: Facts;
};

/** What helps to start a program that does not list plainly. */
export interface Hints {
  readonly target: Target;
  /** What its listing adds to the plain start. */
  readonly recipe: Recipe | undefined;
  /** What lies beside it to read. */
  readonly documents: Documents;
}

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
  const plain = await packageProgram(target, fetched.folder);
  const { facts } = fetched;
  if (sites.own) return { program: asOwn(plain.program, target, sites.own), origin, facts };
  const documents = documentsIn(join(fetched.folder, 'node_modules', target.package), plain.names);
  return { program: plain.program, hints: { target, recipe: recipeOf(target), documents }, origin, facts };
}

function recipeOf({ arguments: words = [], environment = {} }: NpmTarget): Recipe | undefined {
  return words.length === 0 && Object.keys(environment).length === 0 ? undefined : { arguments: words, environment };
}

/** What a person runs at home is started as that person starts it, and not otherwise. */
function asOwn(program: Program, target: NpmTarget, own: Own): Program {
  const words = own.arguments ?? target.arguments ?? [];
  return { ...program, command: [...program.command, ...words], environment: { ...target.environment, ...own.environment } };
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
  const documents = documentsIn(folder, [target.main]);
  return { program: directoryProgram(target, repository), hints: { target, recipe: undefined, documents }, origin, facts: {} };
}
