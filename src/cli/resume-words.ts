import { resolve } from 'node:path';
import type { SandboxChoice } from '#mcp/sandbox.ts';
import { shownPath } from '#store/paths.ts';
import type { Terms } from './crawl-catalog.ts';
import type { ShownOptions } from './crawl-shown.ts';
import type { TargetOptions } from './crawl-targets.ts';
import { repositoryPath } from './repository.ts';

/** The words by which a person agrees that strangers' programs run without a sandbox. */
export const CONSENT = '--i-accept-that-strangers-programs-run-as-me';

type Given = Pick<TargetOptions, 'thisMachine'> & Terms & Pick<ShownOptions, 'concurrency'> & { readonly sandbox?: SandboxChoice };

/** A crawl of a registry as a person writes it to go on with it, as far as `--resume`. */
export function registryCommand(url: string, root: string, { thisMachine, ...terms }: Given): string {
  const named = ['--registry', url, '--store', shownPath(root), ...(thisMachine ? ['--this-machine'] : [])];
  return crawlCommand([...named, ...termWords(terms)]);
}

/** The same for a crawl of the lists; the catalogue of this repository need not be named. */
export function listsCommand(root: string, terms: Omit<Given, 'thisMachine'>): string {
  const named = resolve(root) === repositoryPath('catalog') ? [] : ['--catalog', shownPath(root)];
  return crawlCommand([...named, ...termWords(terms)]);
}

function crawlCommand(words: readonly string[]): string {
  return ['placard', 'crawl', ...words].map(inShell).join(' ');
}

function termWords({ minAge, concurrency, sandbox = 'auto' }: Omit<Given, 'thisMachine'>): string[] {
  return [
    ...(minAge === undefined ? [] : ['--min-age', String(minAge)]),
    ...(concurrency === undefined ? [] : ['--concurrency', String(concurrency)]),
    ...(sandbox === 'auto' ? [] : ['--sandbox', sandbox]),
    ...(sandbox === 'none' ? [CONSENT] : []),
  ];
}

/** A word as a shell reads it back. */
function inShell(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
