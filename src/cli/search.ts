import { type Command, InvalidArgumentError } from 'commander';
import { consequenceOf } from '#export/consequence.ts';
import { type Found, findTools, soughtWords } from '#export/find-tools.ts';
import { type ListedTool, toolsOf } from '#export/listed-tool.ts';
import { wordsOf } from '#export/name-words.ts';
import { InputError, MisuseError } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import { nearest } from '#model/nearest.ts';
import { CATEGORIES, SEVERITIES } from '#model/scales.ts';
import type { Category, Severity } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import { assertCatalogue, readEntries } from '#store/read.ts';
import { columns } from './accuracy/columns.ts';
import { choiceOption } from './choice.ts';
import { catalogOption } from './folder-options.ts';
import { say } from './terminal.ts';

interface Options {
  readonly category?: readonly Category[];
  readonly severity?: readonly Severity[];
  readonly limit: number;
  readonly json?: true;
  readonly catalog: string;
}

const FEW = 20;

/** `search`: the tools of the catalogue that go by some words, with their labels. */
export function addSearch(program: Command): void {
  program
    .command('search')
    .description('find tools of the catalogue by words of their names, servers, titles and descriptions; ends with 1 when there are none')
    .argument('<words...>', 'what to look for, such as: delete repository')
    .addOption(choiceOption('--category <categories...>', 'only tools of these categories', CATEGORIES))
    .addOption(choiceOption('--severity <severities...>', 'only tools of these severities', SEVERITIES))
    .option('--limit <number>', 'how many tools are shown at most', readLimit, FEW)
    .option('--json', 'print one JSON object')
    .addOption(catalogOption('where the catalogue is'))
    .action((words: string[], options: Options) => runSearch(words.join(' '), options));
}

function runSearch(query: string, { limit, json, catalog, ...labels }: Options): void {
  const words = soughtWords(query);
  if (words.length === 0) throw new MisuseError('search', 'no word to look for', 'name one of letters or digits');
  assertCatalogue(catalog);
  const listed = readEntries(catalog).flatMap(toolsOf);
  const found = findTools(
    listed.filter((tool) => hasLabel(tool, labels)),
    words,
  );
  const others = found.tools.length > 0 ? 0 : findTools(listed, words).tools.length;
  if (found.tools.length + others === 0) throw nothingFound(words, listed);
  for (const remark of remarks(found, { others, asked: words.length, limit })) say(remark);
  const shown = found.tools.slice(0, limit);
  process.stdout.write(json ? `${visibleJson({ found: found.tools.length, tools: shown.map(record) })}\n` : linesOf(shown));
  if (found.tools.length === 0) process.exitCode = 1;
}

function nothingFound(words: readonly string[], listed: readonly ListedTool[]): InputError {
  const known = new Set(listed.flatMap(({ label }) => wordsOf(label.name).toLowerCase().split(' ')));
  const quoted = words.map((word) => JSON.stringify(word)).join(' or ');
  const near = words.flatMap((word) => nearest(word, [...known]) ?? [])[0];
  return new InputError(
    'search',
    `no tool goes by ${quoted}`,
    near === undefined ? 'try another word of the same' : `did you mean ${JSON.stringify(near)}?`,
  );
}

function hasLabel({ label }: ListedTool, { category, severity }: Pick<Options, 'category' | 'severity'>): boolean {
  return (category?.includes(label.category) ?? true) && (severity?.includes(label.severity) ?? true);
}

interface Numbers {
  /** How many tools of other labels go by the words, where none of the wanted labels does. */
  readonly others: number;
  readonly asked: number;
  readonly limit: number;
}

function* remarks({ tools, words }: Found, { others, asked, limit }: Numbers): Generator<string> {
  if (others > 0) yield `None has such a label; ${others} of other labels ${others === 1 ? 'goes' : 'go'} by these words.`;
  else if (words < asked) yield `None goes by all ${asked} words; what goes by ${words} of them is shown.`;
  if (tools.length > limit) yield `${tools.length} tools are found, and the first ${limit} shown; --limit shows more.`;
}

function linesOf(tools: readonly ListedTool[]): string {
  const rows = tools.map((tool) => [tool.label.severity, tool.label.category, tool.label.name, tool.server.id, consequenceOf(tool)]);
  return rows.length === 0 ? '' : `${columns(rows.map((row) => row.map(oneLine)))}\n`;
}

function record(tool: ListedTool): object {
  const { name, category, severity, confidence, traits } = tool.label;
  return { server: tool.server.id, name, category, severity, confidence, traits, consequence: consequenceOf(tool), page: tool.address };
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (/^[1-9]\d{0,5}$/.test(text)) return limit;
  throw new InvalidArgumentError('A limit is a whole number from 1 to 999999.');
}
