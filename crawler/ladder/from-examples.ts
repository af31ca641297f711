import { configuredIn } from './from-readme.ts';
import { dummiesFor } from './names.ts';
import type { Propose } from './situation.ts';
import { type Start, withVariables } from './start.ts';
import { argumentsFrom, FLAGS, SUBCOMMANDS } from './words.ts';

const MOST_CANDIDATES = 3;
const MOST_BLOCKS = 12;
const LONGEST_BLOCK = 2000;
const LONGEST_LINE = 400;
const RUNNER = /\b(?:npx|bunx|pnpm|yarn)\b/;
const END = /^(?:[|&;<>()`\\#].*|\d?>.*)$/;

/** Gives the arguments with which the README starts the package: in client configurations, then on command lines. */
export const fromExamples: Propose = ({ start, documents }) => {
  if (start.arguments.length > 0) return [];
  const readme = documents.readme();
  const examples = [...configurations(readme), ...commandLines(readme)];
  const found = examples.flatMap((words) => afterName(words, documents.names) ?? []).flatMap((words) => pair(argumentsFrom(words)));
  const unique = [...new Map(found.map((words) => [words.join('\n'), words])).values()].slice(0, MOST_CANDIDATES);
  const environment = dummiesFor(configuredIn(readme));
  return unique.flatMap((words) => bothWays({ ...start, arguments: words }, environment));
};

/** With the arguments alone, then with the variables that the same examples set. */
function bothWays(start: Start, environment: Start['environment']): Start[] {
  const full = withVariables(start, environment);
  return full === undefined ? [start] : [start, full];
}

/** The words of each `args` array. */
function configurations(readme: string): string[][] {
  const blocks = readme.split('"args"').slice(1, 1 + MOST_BLOCKS);
  return blocks.flatMap((block) => pair(listIn(block.slice(0, LONGEST_BLOCK))));
}

function listIn(block: string): string[] | undefined {
  const text = block.slice(block.indexOf('['), block.indexOf(']') + 1);
  try {
    const words: unknown = JSON.parse(text);
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** Command lines that start the package and hold a word that starts servers: the others show what else it can do. */
function commandLines(readme: string): string[][] {
  const starters: readonly string[] = [...SUBCOMMANDS, ...FLAGS];
  const lines = readme.split('\n').filter((line) => line.length <= LONGEST_LINE);
  return lines
    .map((line) =>
      line
        .trim()
        .replaceAll(/["'`$]/g, '')
        .split(/\s+/),
    )
    .filter((words) => words.some((word) => starters.includes(word)) && (RUNNER.test(words.join(' ')) || words.length <= 4))
    .map((words) => words.slice(0, endOf(words)));
}

function endOf(words: readonly string[]): number {
  const end = words.findIndex((word) => END.test(word));
  return end < 0 ? words.length : end;
}

/** What follows the package's name, whatever version is given with it, or that of its executable. */
function afterName(words: readonly string[], names: readonly string[]): string[][] | undefined {
  const at = words.findIndex((word) => names.some((name) => word === name || word.startsWith(`${name}@`)));
  const rest = at < 0 ? [] : words.slice(at + 1);
  const [again, ...others] = rest;
  if (again === undefined) return undefined;
  return [names.includes(again) ? others : rest];
}

function pair<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}
