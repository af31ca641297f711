import leven, { closestMatch } from 'leven';

/** The candidate that a misspelt word most likely meant, blind to case, or undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const folded = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const match = closestMatch(word.toLowerCase(), [...folded.keys()], { maxDistance: farthest(word) });
  return match === undefined ? undefined : folded.get(match);
}

/** The candidates that a misspelt word may have meant, the nearest first, at most so many; all in small letters. */
export function nearestFew(word: string, candidates: readonly string[], most: number): string[] {
  const maxDistance = farthest(word);
  return candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= maxDistance)
    .map((candidate) => ({ candidate, distance: leven(word, candidate, { maxDistance: maxDistance + 1 }) }))
    .filter(({ distance }) => distance <= maxDistance)
    .toSorted((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function farthest(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

const SHORTEST_PART = 3;

/** The shortest candidate that has the word in it. */
function containing(word: string, candidates: readonly string[]): string | undefined {
  const part = word.toLowerCase();
  if (part.length < SHORTEST_PART) return undefined;
  return candidates.filter((candidate) => candidate.toLowerCase().includes(part)).toSorted((a, b) => a.length - b.length)[0];
}

/** What to say to whoever misspelt a word. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates) ?? containing(word, candidates);
  if (candidates.length === 0) return 'there is none';
  if (near === undefined && candidates.length === 1) return `the only one is ${JSON.stringify(candidates[0])}`;
  return near === undefined ? `there are ${candidates.length}, none of them spelt nearly so` : `did you mean ${JSON.stringify(near)}?`;
}
