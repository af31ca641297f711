import type { Effect } from '#model/types.ts';
import type { FindingRule, Span } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';
import { subjectOfChoice } from '#signals/read-tool.ts';
import type { Subject } from '#signals/subject.ts';

const DESTROYS: readonly Effect[] = ['delete', 'overwrite', 'revoke'];
/** What is removed from a list still is. */
const OFTEN_HARMLESS = new Set(['remove']);
const CHANGES: readonly Effect[] = [...DESTROYS, 'send', 'pay', 'order', 'settle', 'grant', 'publish', 'run', 'deploy', 'update', 'create'];

/** An annotation claims what name, text or actions deny. */
export const annotationContradiction: FindingRule = {
  id: 'annotation-contradiction',
  title: 'Annotation contradiction',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP03' }],
  message: 'An annotation claims what the rest of the definition contradicts.',
  kind: 'finding',
  scope: 'tool',
  family: 'claims',
  find: (subject) => {
    const { readOnlyHint, destructiveHint } = subject.annotations;
    if (readOnlyHint === true) return denied(subject, 'readOnlyHint', CHANGES);
    return destructiveHint === false ? denied(subject, 'destructiveHint', DESTROYS) : [];
  },
};

/** Name and text both deny it, or an action does, or a text beside a name without a verb: one word alone may be a slip of ours. */
function denied(subject: Subject, hint: string, effects: readonly Effect[]): Span[] {
  if (subject.choices.length === 0 && !effects.some((effect) => subject.effects.has(effect))) return [];
  const offered = subject.choices.flatMap((choice) => subjectOfChoice(subject, choice).acts.filter(({ source }) => source === 'action'));
  const denies = ({ effect, lemma }: Act) => effects.includes(effect) && !(hint === 'destructiveHint' && OFTEN_HARMLESS.has(lemma));
  const told = subject.acts.filter((act) => denies(act) && (hint === 'destructiveHint' || isPlain(act)));
  const isNamed = subject.acts.some(({ source }) => source === 'name');
  const agree = new Set(told.map(({ source }) => source)).size > 1 || (!isNamed && told.some(({ effect }) => DESTROYS.includes(effect)));
  const proofs = [...(agree && told.some(isPlain) ? told : []), ...offered.filter(denies).filter(isPlain)];
  return proofs.length > 0 ? [{ at: `/annotations/${hint}`, quote: hint, key: true }, ...proofs] : [];
}

function isPlain({ doubtful }: Act): boolean {
  return !doubtful;
}
