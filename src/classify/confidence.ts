import type { Category, Confidence, Evidence } from '#model/types.ts';
import { actsOfName } from '#signals/name-acts.ts';
import type { Subject } from '#signals/subject.ts';
import { isFirm, tellsOfChange } from './firmness.ts';

/**
 * How sure the category is. `certain`: the schema enumerates it, or name and text agree, nothing else is claimed, and every verb behind it
 * means one thing; `likely`: name and text agree otherwise, the schema alone says it, or the text alone says it with such a verb and
 * nothing else; `weak`: one signal that could mean something else, or none.
 */
export function confidenceOf(category: Category, evidence: readonly Evidence[], subject: Subject): Confidence {
  const claims = evidence.filter(({ part }) => part === 'category');
  const winning = claims.filter(({ gives, absent }) => gives === category && !absent);
  const unanimous = winning.length === claims.length;
  const from = (place: string) => winning.some(({ at }) => at.startsWith(place));
  const told = from('/description') || from('/title');
  const agreed = from('/name') && told;
  const plain = unanimous && areFirm(winning, subject);
  if (winning.some(enumerates) || (agreed && plain && !(category === 'Read' && tellsOfChange(subject)))) return 'certain';
  if (agreed || from('/inputSchema') || (told && plain)) return 'likely';
  return 'weak';
}

/** Whether acts stand behind the evidence, all of them firm. */
function areFirm(winning: readonly Evidence[], { acts }: Subject): boolean {
  const behind = acts.filter((act) => winning.some(({ at, quote }) => at === act.at && quote === act.quote));
  return behind.length > 0 && behind.every(isFirm);
}

/** The schema lists a value that is a firm act. */
function enumerates({ at, quote = '', key }: Evidence): boolean {
  if (key || !/^\/inputSchema\/.*\/(?:enum\/\d+|const)$/.test(at)) return false;
  const acts = actsOfName(quote, { at, source: 'action' });
  return acts.length > 0 && acts.every(isFirm);
}
