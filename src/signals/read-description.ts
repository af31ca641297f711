import { below } from '#model/pointers.ts';
import type { RawTool } from '#model/types.ts';
import type { CompiledDictionary } from './dictionary.ts';
import { own } from './json-objects.ts';
import type { ParameterSignal } from './parameters.ts';
import { type InEnglish, prosesOf } from './read-prose.ts';
import type { Prose } from './sentences.ts';
import type { Quotation } from './subject.ts';
import { titlesOf } from './titles.ts';
import { tokensOfName } from './tokens.ts';

/** What describes a tool, as it is written and in English words. */
export interface Description extends Quotation {
  readonly prose: Prose;
  /** Of the language that it is written in; undefined for English. */
  readonly dictionary: CompiledDictionary | undefined;
  /** The text is longer than what was read of it. */
  readonly isCut: boolean;
}

const MAX_DESCRIPTION = 20_000;
const NOTHING: Prose = { text: '', tokens: [], source: undefined };
/** A parameter's description that describes the tool instead. */
const SPEAKS_OF_TOOL = /^\s*(?:this|the) (?:tool|function|method|endpoint|command) (?!name\b|to\b|id\b)[a-z]/i;

/** Reads what describes tools; without any text, the name tells the language. */
export function descriptionsOf(tools: readonly RawTool[], parameters: readonly (readonly ParameterSignal[])[]): Description[] {
  const described = tools.map((tool, index) => describedBy(tool, parameters[index] ?? []));
  const quotes = described.map(({ quote }) => quote.slice(0, MAX_DESCRIPTION));
  const proses = prosesOf(quotes.map((quote, index) => (quote === '' ? wordsOfName(tools[index]?.name ?? '') : quote)));
  return described.map(({ at, quote: whole }, index) => {
    const quote = quotes[index] as string;
    const { description, dictionary } = proses[index] as InEnglish;
    return { at, quote, prose: quote === '' ? NOTHING : description, dictionary, isCut: whole.length > MAX_DESCRIPTION };
  });
}

/** The description; else a title; else what a parameter says of the tool itself. */
function describedBy(tool: RawTool, parameters: readonly ParameterSignal[]): Quotation {
  const description = own(tool, 'description');
  if (typeof description === 'string' && description.trim() !== '') return { at: '/description', quote: description };
  const [title] = titlesOf(tool);
  if (title) return title;
  const parameter = parameters.find(({ description: said }) => SPEAKS_OF_TOOL.test(said));
  return parameter ? { at: below(parameter.at, 'description'), quote: parameter.description } : { at: '/description', quote: '' };
}

/** A name as prose. */
function wordsOfName(name: string): string {
  return tokensOfName(name)
    .map(({ word }) => word)
    .join(' ');
}
