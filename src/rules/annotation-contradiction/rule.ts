import type { Effect } from '#model/types.ts';
import type { FindingRule } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';

const HINT = { at: '/annotations/readOnlyHint', quote: 'readOnlyHint', key: true } as const;
const CHANGES = new Set<Effect>([
  'delete',
  'overwrite',
  'revoke',
  'send',
  'pay',
  'order',
  'settle',
  'grant',
  'publish',
  'run',
  'deploy',
  'update',
  'create',
]);

/** An annotation claims what name, text or the other annotations deny. */
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
    if (readOnlyHint !== true) return [];
    const both =
      destructiveHint === true ? [HINT, { at: '/annotations/destructiveHint', quote: 'destructiveHint', key: true } as const] : [];
    const plain = subject.acts.filter(({ effect, doubtful }) => CHANGES.has(effect) && !doubtful);
    return both.length > 0 || agrees(plain) ? [HINT, ...both, ...plain] : [];
  },
};

/** Name and text both say so, or an action does: one of them alone may be a slip of ours. */
function agrees(acts: readonly Act[]): boolean {
  return new Set(acts.map(({ source }) => source)).size > 1;
}
