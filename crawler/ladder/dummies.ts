import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import table from './dummies.json' with { type: 'json' };

/** Where a program finds files that look like credentials; their folder beside this file holds them. */
export const FIXTURES = { from: join(import.meta.dirname, 'fixtures'), to: '/fixtures' } as const;

const NEVER_NAMES = new Set(table.neverNames.split(' '));
const NEVER_FIRST = new Set(table.neverFirstWords.split(' '));
const NEVER_WORDS = table.neverWords.split(' ');
const ROWS = table.values.map(({ words, ...row }) => ({ words: words.split(' '), value: textOfRow(row) }));

/** A made-up value that looks right for a variable by its name; undefined for one that is never set. */
export function dummyFor(name: string): string | undefined {
  return isNever(name) ? undefined : ROWS.find(({ words }) => words.some((word) => isWordOf(name, word)))?.value;
}

/** Variables that steer the machine, Node or npm, and those that switch a mode on or off and so change what a server lists. */
function isNever(name: string): boolean {
  const [first = ''] = name.split('_');
  return NEVER_NAMES.has(name) || NEVER_FIRST.has(first) || NEVER_WORDS.some((word) => isWordOf(name, word));
}

function isWordOf(name: string, word: string): boolean {
  return `_${name}_`.includes(`_${word}_`);
}

function textOfRow({ value, textOf }: { value?: string; textOf?: string }): string {
  return value ?? readFileSync(join(FIXTURES.from, textOf ?? ''), 'utf8');
}
