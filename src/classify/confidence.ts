import type { Category, Confidence, Evidence } from '#model/types.ts';

/**
 * How sure the category is. `certain`: the schema enumerates it, or name and text agree and nothing else is claimed; `likely`: name and
 * text agree among other claims, or the text alone says nothing else; `weak`: one signal or none.
 */
export function confidenceOf(category: Category, evidence: readonly Evidence[]): Confidence {
  const claims = evidence.filter(({ part }) => part === 'category');
  const winning = claims.filter(({ gives, absent }) => gives === category && !absent);
  const unanimous = winning.length === claims.length;
  const from = (place: string) => winning.some(({ at }) => at.startsWith(place));
  const agreed = from('/name') && (from('/description') || from('/title'));
  if (from('/inputSchema') || (agreed && unanimous)) return 'certain';
  if (agreed || (from('/description') && unanimous)) return 'likely';
  return 'weak';
}
