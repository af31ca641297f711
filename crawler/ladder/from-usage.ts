import { dummyFor } from './dummies.ts';
import type { Propose } from './situation.ts';
import { argumentsFrom, FLAGS, placeholderValue, SUBCOMMANDS } from './words.ts';

const MOST_CANDIDATES = 3;
const LONGEST_LINE = 400;
const USAGE = /usage:?/i;
/** What a sentence asks for on the command line, and our value for it. */
const ASKED: readonly (readonly [RegExp, string | undefined])[] = [
  [/database url|connection string|postgres/i, dummyFor('POSTGRES_URL')],
  [/director(?:y|ies)|folder/i, '/tmp'],
  [/api[ -]?key|token/i, dummyFor('API_KEY')],
];

/** Gives the arguments that the server's usage text, or a sentence that asks for one, tells. */
export const fromUsage: Propose = ({ start, words, documents }) => {
  if (start.arguments.length > 0) return [];
  return candidatesOf(words, documents.names).map((found) => ({ ...start, arguments: found }));
};

/** The arguments that a usage text suggests, the most telling first. */
export function candidatesOf(words: string, names: readonly string[]): string[][] {
  const lines = words.split('\n').filter((line) => line.length <= LONGEST_LINE);
  const candidates = [...subcommands(lines), ...flags(lines), ...usages(lines, names), ...asked(lines)];
  const unique = new Map(candidates.map((candidate) => [candidate.join('\n'), candidate]));
  return [...unique.values()].slice(0, MOST_CANDIDATES);
}

/** Known subcommands that begin an entry of a list of commands, with the placeholders that follow them. */
function subcommands(lines: readonly string[]): string[][] {
  return SUBCOMMANDS.flatMap((name) => {
    const entry = lines.map((line) => line.trim().split(/[\s,|]+/)).find(([first]) => first === name);
    return entry === undefined ? [] : [[name, ...requiredIn(entry.slice(1))]];
  });
}

function flags(lines: readonly string[]): string[][] {
  const said = new Set(lines.flatMap((line) => line.split(/[\s,|[\]()"'`]+/)));
  return FLAGS.filter((flag) => said.has(flag)).map((flag) => [flag]);
}

/** What follows the program's name on a usage line. */
function usages(lines: readonly string[], names: readonly string[]): string[][] {
  return lines
    .filter((line, index) => USAGE.test(line) || (USAGE.test(lines[index - 1] ?? '') && isIndented(line)))
    .flatMap((line) =>
      ofUsage(
        line
          .replace(/^.*usage:?/i, '')
          .trim()
          .split(/\s+/),
        names,
      ),
    );
}

function ofUsage(words: readonly string[], names: readonly string[]): string[][] {
  const program = words.findLastIndex((word) => names.includes(word) || /\.[cm]?[jt]s$/.test(word) || word === 'node');
  const rest = words.slice(program < 0 ? 1 : program + 1).filter((word) => !/^\[(?:options|flags|args)/i.test(word));
  const found = argumentsFrom(rest.filter((word) => word.startsWith('<') || !word.startsWith('['))) ?? optional(rest);
  return found === undefined ? [] : [found];
}

/** Where everything is optional, the first thing that may be given. */
function optional(words: readonly string[]): string[] | undefined {
  const value = words
    .filter((word) => word.startsWith('['))
    .map(placeholderValue)
    .find(Boolean);
  return value === undefined ? undefined : [value];
}

function requiredIn(words: readonly string[]): string[] {
  const required = words.filter((word) => /^<[\w -]{1,40}>$/.test(word)).map(placeholderValue);
  return required.filter((value) => value !== undefined);
}

function asked(lines: readonly string[]): string[][] {
  const sentences = lines.filter((line) => /argument|provide|specify|usage/i.test(line));
  return ASKED.flatMap(([what, value]) => (value !== undefined && sentences.some((line) => what.test(line)) ? [[value]] : []));
}

function isIndented(line: string): boolean {
  return /^\s/.test(line);
}
