import type { Category, Confidence, Evidence } from '#model/types.ts';
import type { Act } from '#signals/acts.ts';
import { actsOfName } from '#signals/name-acts.ts';
import type { Subject } from '#signals/subject.ts';
import { isFirm, isPlain, namesChange, tellsOfChange } from './firmness.ts';

/** What speaks for a category, sorted by where it stands. */
interface Support {
  readonly isRead: boolean;
  readonly winning: readonly Evidence[];
  readonly named: boolean;
  readonly told: boolean;
  /** Nothing else is claimed, acts stand behind the evidence, and all of them are of some kind. */
  readonly all: (kind: (act: Act) => boolean) => boolean;
}

/** How sure the rules make a category; never `certain` where the definition was not read to its end. */
export function confidenceOf(category: Category, evidence: readonly Evidence[], subject: Subject): Confidence {
  const confidence = confidenceIn(category, evidence, subject);
  return confidence === 'certain' && subject.cut.length > 0 ? 'likely' : confidence;
}

/**
 * How sure what was read makes the category. `certain`: the schema enumerates it, or name and text agree, nothing else is claimed, and every verb and
 * object behind it is understood; `likely`: name and text agree otherwise, an argument's name says it, or the text or the name alone says it
 * and nothing else; `weak`: one signal that could mean something else, or none.
 */
function confidenceIn(category: Category, evidence: readonly Evidence[], subject: Subject): Confidence {
  const support = supportOf(category, evidence, subject);
  if (support.winning.some(enumerates) || isUnderstood(support, subject)) return 'certain';
  return isAgreed(support) || isToldAlone(support, subject) || isNamedAlone(support, subject) ? 'likely' : 'weak';
}

function supportOf(category: Category, evidence: readonly Evidence[], subject: Subject): Support {
  const claims = evidence.filter(({ part }) => part === 'category');
  const winning = claims.filter(({ gives, absent }) => gives === category && !absent);
  const acts = subject.acts.filter((act) => winning.some(({ at, quote }) => at === act.at && quote === act.quote));
  return {
    isRead: category === 'Read',
    winning,
    named: winning.some(({ at }) => at === '/name'),
    told: winning.some(({ at }) => at === '/description' || at === '/title'),
    all: (kind) => winning.length === claims.length && acts.length > 0 && acts.every(kind),
  };
}

function isUnderstood({ isRead, named, told, all }: Support, subject: Subject): boolean {
  return named && told && all(isFirm) && !(isRead && tellsOfChange(subject));
}

function isAgreed({ winning, named, told }: Support): boolean {
  return (named && told) || winning.some(({ at, key }) => key && at.startsWith('/inputSchema'));
}

function isToldAlone({ isRead, told, all }: Support, subject: Subject): boolean {
  return told && all(isPlain) && !(isRead && namesChange(subject));
}

/** The name says it, and a description is there that says nothing else. */
function isNamedAlone({ named, all }: Support, { description }: Subject): boolean {
  return named && all(isFirm) && description.text.trim() !== '';
}

/** The schema lists a value that is a plain act. */
function enumerates({ at, quote = '', key }: Evidence): boolean {
  if (key || !/^\/inputSchema\/.*\/(?:enum\/\d+|const)$/.test(at)) return false;
  const acts = actsOfName(quote, { at, source: 'action' });
  return acts.length > 0 && acts.every(isPlain);
}
