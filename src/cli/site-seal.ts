import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PLACES, RECORD } from '#export/addresses.ts';
import { valueIn } from '#model/json.ts';
import type { ServerId } from '#model/types.ts';
import { digestOfFiles, filesIn, fingerprintOf, isFingerprints } from '#store/fingerprint.ts';
import { listServers } from '#store/read.ts';
import { repositoryPath } from './repository.ts';

/** What a build depends on, as digests. */
export interface Inputs {
  readonly all: string;
  /** The code, what is installed, the runtime, and what of the catalogue is about no server. */
  readonly shared: string;
  /** What the catalogue holds of each server. */
  readonly servers: Readonly<Record<ServerId, string>>;
}

/** The leading dot keeps it out of what is served. */
const SEAL = '.placard-seal';
const CODE = [
  ...['astro.config.mjs', 'docs', 'LICENSE-catalog.md', 'SECURITY.md', 'package.json', 'package-lock.json', 'src'],
  'node_modules/.package-lock.json',
];
const SETTINGS = ['PLACARD_SITE', 'PLACARD_REPOSITORY', 'PLACARD_COMMIT'];
const WORDS = ['attacks', 'glossary', 'lexicons', 'orders', 'policies', 'schemas', 'taxonomy', 'weights'];
/** Parts of a catalogue of which no page of a server shows more than what is about that server. */
export const APART: ReadonlySet<string> = new Set(['servers', 'corrections', 'opt-outs', 'registries', 'sources']);

/** Digests of all that a build of this catalogue depends on; undefined where a link leads out of sight. */
export function inputsOf(catalog: string): Inputs | undefined {
  const root = existsSync(catalog) ? realpathSync(catalog) : catalog;
  const parts = existsSync(root) ? readdirSync(root).toSorted() : [];
  const code = digestOfFiles([...CODE, ...WORDS.map((word) => join('catalog', word))].map(repositoryPath));
  const general = digestOfFiles(parts.filter((part) => !APART.has(part)).map((part) => join(root, part)));
  const apart = digestOfFiles(parts.filter((part) => part !== 'servers' && APART.has(part)).map((part) => join(root, part)));
  const servers = listServers(root).map((id) => [id, fingerprintOf(root, id)] as const);
  if (!code || !general || !apart || !servers.every(isSeen)) return undefined;
  const runtime = [process.version, process.platform, process.arch, ...SETTINGS.map((name) => process.env[name])];
  const shared = hashed([runtime, code, general]);
  return { all: hashed([shared, apart, servers]), shared, servers: Object.fromEntries(servers) };
}

/** What a built site was made from, as long as the names, the sizes and the times of its files are those that the build left. */
export function sealOf(site: string): Inputs | undefined {
  const seal = join(site, SEAL);
  const found = statSync(seal, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  const files = builtFiles(site);
  const [built, text = ''] = readFileSync(seal, 'utf8').split('\n');
  if (built !== sizesOf(site, files) || files.some((file) => statSync(file).mtimeMs > found.mtimeMs)) return undefined;
  const inputs = valueIn(text);
  return isInputs(inputs) ? inputs : undefined;
}

/** Marks a whole site with what it was made from. */
export function sealSite(site: string, inputs: Inputs): void {
  const temporary = join(site, `${SEAL}.tmp`);
  writeFileSync(temporary, `${sizesOf(site, builtFiles(site))}\n${JSON.stringify(inputs)}\n`);
  renameSync(temporary, join(site, SEAL));
}

function isInputs(value: unknown): value is Inputs {
  if (typeof value !== 'object' || value === null) return false;
  const { all, shared, servers } = value as Partial<Record<keyof Inputs, unknown>>;
  return typeof all === 'string' && typeof shared === 'string' && isFingerprints(servers);
}

function isSeen(pair: readonly [ServerId, string | undefined]): pair is readonly [ServerId, string] {
  return pair[1] !== undefined;
}

function sizesOf(site: string, files: readonly string[]): string {
  return hashed(files.map((file) => [relative(site, file), statSync(file).size]));
}

function hashed(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** What a build wrote; all other names that begin with a dot are the publisher's own. */
function builtFiles(site: string): string[] {
  const own = readdirSync(site).filter((name) => !name.startsWith('.'));
  return [...own, PLACES.security, RECORD].flatMap((name) => filesIn(join(site, name)) ?? []);
}
