import type { Act } from './acts.ts';
import { ENGLISH } from './lexicon.ts';
import { matchPhrases } from './phrases.ts';
import type { Subject } from './subject.ts';
import { type Token, tokensOfName, tokensOfProse } from './tokens.ts';

/** What is known of things as a kind, behind the word for them: `active users metrics`. */
const OF_A_KIND = new Set([
  'metrics',
  'metadata',
  'statistics',
  'stats',
  'schema',
  'structure',
  'count',
  'counts',
  'types',
  'formatting',
  'permissions',
]);

/** Whether an act names by one word what another act says more exactly, and that is open to all: `get_attachments`, “Get all attachments for an issue”. */
export function isSaidMoreExactly(act: Act, subject: Subject): boolean {
  const words = loneWords(act, subject);
  if (words.length === 0) return false;
  return subject.acts.some(
    (other) => other !== act && other.effect === 'read' && other.objects.has('public') && narrows(other, words, subject),
  );
}

/** The private things of an act by one word. */
function loneWords(act: Act, subject: Subject): string[] {
  const tokens = tokensOf(act, subject);
  const found = matchPhrases(ENGLISH.nouns, tokens, { start: 0, end: tokens.length }).filter(({ group }) => group === 'private');
  if (found.some(({ start, end }) => end - start > 1)) return [];
  return found.map(({ start }) => tokens[start]?.word ?? '');
}

function narrows(act: Act, words: readonly string[], subject: Subject): boolean {
  const tokens = tokensOf(act, subject);
  const has = (from: number, to: number) => tokens.slice(from, to).some(({ word }) => words.includes(word));
  const exact = matchPhrases(ENGLISH.nouns, tokens, { start: 0, end: tokens.length }).filter(
    ({ group, start, end }) => group === 'public' && end - start > 1,
  );
  return exact.some(({ start, end }) => has(start, end)) || tokens.some(({ word }, index) => OF_A_KIND.has(word) && has(index - 1, index));
}

/** The words of an act: all of the name, or as it is said. */
function tokensOf({ source, quote, said = quote }: Act, { tool }: Subject): readonly Token[] {
  return source === 'name' ? tokensOfName(tool.name) : tokensOfProse(said);
}
