import leven, { closestMatch } from 'leven';

/** The candidate that a misspelt word most likely meant, blind to case, or undefined when none is near; `most` slips of the pen may be fewer than a third of its letters. */
export function nearest(word: string, candidates: readonly string[], most = Infinity): string | undefined {
  const folded = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const match = closestMatch(word.toLowerCase(), [...folded.keys()], { maxDistance: Math.min(most, farthest(word)) });
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

const MOST_OFFERED = 3;

/** The candidates that may be meant by a part of them: those whose last part it is; else those that have it in them, in a short last part first; else those whose last part is spelt nearly so. */
function byPart(word: string, candidates: readonly string[]): string[] {
  const part = word.toLowerCase();
  if (part.length < SHORTEST_PART) return [];
  const named = candidates.map((candidate) => ({ candidate, last: lastPart(candidate.toLowerCase()) }));
  const exact = named.filter(({ last }) => last === part);
  const within = named.filter(({ candidate }) => candidate.toLowerCase().includes(part));
  const near = nearest(
    part,
    named.map(({ last }) => last),
  );
  const fitting = [exact, within, named.filter(({ last }) => last === near)].find((some) => some.length > 0) ?? [];
  return fitting
    .toSorted((a, b) => Number(b.last.includes(part)) - Number(a.last.includes(part)) || a.last.length - b.last.length)
    .map(({ candidate }) => candidate)
    .slice(0, MOST_OFFERED);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** What to say to whoever misspelt a word; where several candidates are there and none is near, also what else would help. */
export function suggestion(word: string, candidates: readonly string[], otherwise?: string): string {
  const whole = nearest(word, candidates);
  const near = whole === undefined ? byPart(word, candidates) : [whole];
  if (candidates.length === 0) return 'there is none';
  if (near.length === 0 && candidates.length === 1) return `the only one is ${JSON.stringify(candidates[0])}`;
  if (near.length > 0) return `did you mean ${alternatives(near)}?`;
  return [`there are ${candidates.length}, none of them spelt nearly so`, otherwise].filter(Boolean).join('; ');
}

function alternatives(names: readonly string[]): string {
  const [last = '', ...before] = names.map((name) => JSON.stringify(name)).toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} or ${last}`;
}
