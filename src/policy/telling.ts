import { withoutHidden } from '#model/hidden.ts';
import type { Evidence } from '#model/types.ts';

/** The piece of evidence that tells people most: words of the description before words of another text, those before a name or a schema, the longest of these. */
export function mostTelling(evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.toSorted((a, b) => placeRank(a) - placeRank(b) || phraseOf(b).length - phraseOf(a).length)[0];
}

function placeRank({ at, quote, key, absent }: Evidence): number {
  if (absent || quote === undefined) return 5;
  if (at === '/description') return phraseOf({ quote }).includes(' ') ? 0 : 2;
  if (!key && at.endsWith('/description')) return 1;
  return at === '/title' ? 3 : 4;
}

/** The words of a quote as they may stand in a sentence of ours: one line, hidden characters shown, no bracket left open, nothing that leans on what stood before. */
export function phraseOf({ quote = '' }: Pick<Evidence, 'quote'>): string {
  const line = withoutHidden(quote).replaceAll(/\s+/g, ' ').trim();
  const sound = withoutEnd(line.slice(0, soundLength(line)));
  return sound.replace(/^(?:(?:and|or|then|also|it)\s+)+(?=\S)/i, '') || line;
}

/** A text without the punctuation and space that it ends in. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (/[\s,;:.–—-]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const BRACKETS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** How much of a line can be quoted: up to the first bracket that closes nothing, or that is never closed. */
function soundLength(line: string): number {
  const open: { readonly bracket: string; readonly at: number }[] = [];
  for (const [at, character] of [...line.matchAll(/[()[\]{}]/g)].map(({ 0: found, index }) => [index, found] as const)) {
    const opener = BRACKETS.get(character);
    if (opener === undefined) open.push({ bracket: character, at });
    else if (open.pop()?.bracket !== opener) return at;
  }
  return open[0]?.at ?? line.length;
}
