import type { Pointer, RawTool } from '#model/types.ts';
import type { Act } from './acts.ts';
import { isObject, own } from './json-objects.ts';
import { ENGLISH } from './lexicon.ts';
import { prosesOf } from './read-prose.ts';
import { sentencesOf } from './sentences.ts';
import type { Quotation } from './subject.ts';
import { actsOfText } from './text-acts.ts';
import { tokensOfName } from './tokens.ts';

/** What the titles of a tool say a call does. */
export interface Titled {
  /** From whole sentences, as a description has them. */
  readonly sentences: readonly Act[];
  /** From headings: what they say beyond the name. */
  readonly headings: readonly Act[];
}

const MAX_TITLE = 1_000;
const SENTENCE = /[.!?。！？]\s*$/;
const UNTITLED: Titled = { sentences: [], headings: [] };

/** Reads the titles of a tool, but for the one that was read in place of a description. */
export function actsOfTitles(tool: RawTool, describedAt: Pointer): Titled {
  const titles = titlesOf(tool).filter(({ at }) => at !== describedAt);
  if (titles.length === 0) return UNTITLED;
  const named = new Set(tokensOfName(tool.name).map(({ word }) => lemmaOf(word)));
  const sentences = titles.filter(isSentence);
  const headings = titles.filter((title) => !isSentence(title) && !repeats(title, named));
  return { sentences: sentences.flatMap(actsOf), headings: headings.flatMap(actsOf).filter(({ lemma }) => !named.has(lemma)) };
}

function isSentence({ quote }: Quotation): boolean {
  return SENTENCE.test(quote);
}

/** Whether a title is only the name in other letters. */
function repeats({ quote }: Quotation, named: ReadonlySet<string>): boolean {
  return tokensOfName(quote).every(({ word }) => named.has(lemmaOf(word)));
}

/** The title of a tool and the one of its annotations, where they are texts. */
export function titlesOf(tool: RawTool): Quotation[] {
  const annotations = own(tool, 'annotations');
  const titles = [
    { at: '/title', text: own(tool, 'title') },
    { at: '/annotations/title', text: isObject(annotations) ? own(annotations, 'title') : undefined },
  ];
  return titles.flatMap(({ at, text }) =>
    typeof text === 'string' && text.trim() !== '' ? [{ at, quote: text.slice(0, MAX_TITLE) }] : [],
  );
}

function actsOf({ at, quote }: Quotation): Act[] {
  const prose = prosesOf([quote])[0]?.description;
  return prose ? actsOfText(prose, sentencesOf(prose), at) : [];
}

function lemmaOf(word: string): string {
  return ENGLISH.verbs.get(word)?.lemma ?? word;
}
