import type { SandboxChoice } from '#mcp/sandbox.ts';
import { shownPath } from '#store/paths.ts';
import type { Terms } from './crawl-catalog.ts';
import type { ShownOptions } from './crawl-shown.ts';
import type { TargetOptions } from './crawl-targets.ts';

/** The words by which a person agrees that strangers' programs run without a sandbox. */
export const CONSENT = '--i-accept-that-strangers-programs-run-as-me';

type Given = Pick<TargetOptions, 'thisMachine'> & Terms & Pick<ShownOptions, 'concurrency'> & { readonly sandbox?: SandboxChoice };

/** A crawl of a registry as a person writes it to go on with it, as far as `--resume`. */
export function registryCommand(url: string, root: string, { thisMachine, minAge, concurrency, sandbox = 'auto' }: Given): string {
  const words = [
    ...['placard', 'crawl', '--registry', url, '--store', shownPath(root)],
    ...(thisMachine ? ['--this-machine'] : []),
    ...(minAge === undefined ? [] : ['--min-age', String(minAge)]),
    ...(concurrency === undefined ? [] : ['--concurrency', String(concurrency)]),
    ...(sandbox === 'auto' ? [] : ['--sandbox', sandbox]),
    ...(sandbox === 'none' ? [CONSENT] : []),
  ];
  return words.map(inShell).join(' ');
}

/** A word as a shell reads it back. */
function inShell(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
