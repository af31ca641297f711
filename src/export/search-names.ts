import { compareText } from '#model/scales.ts';
import { serverAddress } from './addresses.ts';
import { type CatalogueEntry, toolsOf } from './listed-tool.ts';
import { wordsOf } from './name-words.ts';
import { shortServerTitle } from './server-title.ts';

/** What a misspelt search may have meant. */
export interface SearchNames {
  /** The words of the names of tools and servers, in small letters and code-unit order. */
  readonly words: readonly string[];
  readonly servers: readonly { readonly title: string; readonly page: string }[];
}

/** A file that is fetched when nothing was found must stay small: the words that most names have. */
const MOST_WORDS = 8000;
const MOST_SERVERS = 2000;
const WORD = /^(?!\d+$).{3,24}$/u;

/** The names of a catalogue. */
export function searchNames(entries: readonly CatalogueEntry[]): SearchNames {
  const uses = new Map<string, number>();
  for (const word of entries.flatMap(namesOf).flatMap(wordsIn)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const kept = [...uses].toSorted(([a, many], [b, more]) => more - many || compareText(a, b)).slice(0, MOST_WORDS);
  return {
    words: kept.map(([word]) => word).toSorted(compareText),
    servers: entries.slice(0, MOST_SERVERS).map(({ server }) => ({ title: shortServerTitle(server), page: serverAddress(server.id) })),
  };
}

function namesOf(entry: CatalogueEntry): string[] {
  return [shortServerTitle(entry.server), ...toolsOf(entry).map(({ label }) => label.name)];
}

function wordsIn(name: string): string[] {
  const words = wordsOf(name).toLowerCase().split(' ');
  return [...new Set(words.filter((word) => WORD.test(word)))];
}
