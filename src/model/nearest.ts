import { closestMatch } from 'leven';

/** The candidate that a misspelt word most likely meant, blind to case, or undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const folded = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const maxDistance = Math.max(1, Math.floor(word.length / 3));
  const match = closestMatch(word.toLowerCase(), [...folded.keys()], { maxDistance });
  return match === undefined ? undefined : folded.get(match);
}
