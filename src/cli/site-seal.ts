import { createHash } from 'node:crypto';
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PLACES } from '#export/addresses.ts';
import { repositoryPath } from './repository.ts';

/** The leading dot keeps it out of what is served. */
const SEAL = '.placard-seal';
const CODE = [
  ...['astro.config.mjs', 'docs', 'LICENSE-catalog.md', 'SECURITY.md', 'package.json', 'package-lock.json', 'src'],
  'node_modules/.package-lock.json',
];
const SETTINGS = ['PLACARD_SITE', 'PLACARD_REPOSITORY'];
const WORDS = ['attacks', 'glossary', 'lexicons', 'orders', 'policies', 'schemas', 'taxonomy', 'weights'];

/** A digest of all that a build of this catalogue depends on: the catalogue, the code, what is installed, the runtime; undefined where a link leads out of sight. */
export function inputsOf(catalog: string): string | undefined {
  const hash = createHash('sha256');
  hash.update([process.version, process.platform, process.arch, ...SETTINGS.map((name) => process.env[name])].join('\n'));
  for (const root of [resolved(catalog), ...[...CODE, ...WORDS.map((word) => join('catalog', word))].map(repositoryPath)]) {
    const files = filesIn(root);
    if (!files) return undefined;
    for (const file of files) {
      const bytes = readFileSync(file);
      hash.update(`\n${relative(root, file)}\n${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Whether a built site is what these inputs gave, by the names, the sizes and the times of its files. */
export function isSealed(site: string, inputs: string | undefined): boolean {
  const seal = join(site, SEAL);
  if (inputs === undefined || !existsSync(seal)) return false;
  const sealed = statSync(seal).mtimeMs;
  const files = builtFiles(site);
  if (readFileSync(seal, 'utf8') !== sealText(site, inputs, files)) return false;
  return files.every((file) => statSync(file).mtimeMs <= sealed);
}

/** Marks a whole site with what it was made from. */
export function sealSite(site: string, inputs: string | undefined): void {
  if (inputs !== undefined) writeFileSync(join(site, SEAL), sealText(site, inputs, builtFiles(site)));
}

function sealText(site: string, inputs: string, files: readonly string[]): string {
  const sizes = files.map((file) => `${relative(site, file)} ${statSync(file).size}`);
  return `${inputs}\n${createHash('sha256').update(sizes.join('\n')).digest('hex')}\n`;
}

/** A catalogue may be named by a link. */
function resolved(catalog: string): string {
  return existsSync(catalog) ? realpathSync(catalog) : catalog;
}

/** What a build wrote; all other names that begin with a dot are the publisher's own. */
function builtFiles(site: string): string[] {
  const own = readdirSync(site).filter((name) => !name.startsWith('.'));
  return [...own, PLACES.security].flatMap((name) => filesIn(join(site, name)) ?? []);
}

/** All files at or below a path, sorted; none where there is nothing, undefined where one of them is a link. */
function filesIn(root: string): string[] | undefined {
  const found = lstatSync(root, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [root] : [];
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  if (entries.some((entry) => entry.isSymbolicLink())) return undefined;
  return entries
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .toSorted();
}

function pathOf({ parentPath, name }: Dirent): string {
  return join(parentPath, name);
}
