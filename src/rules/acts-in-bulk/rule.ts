import type { EffectRule } from '#rules/rule.ts';
import { actsWith, quoteKey, quoteName, quotePhrases, type Subject } from '#signals/subject.ts';
import { tokensOfName } from '#signals/tokens.ts';

/** A deletion of everything of a kind. */
const SWEEPS = /\b(?:all|every)\b/i;

/** One call acts on many objects. */
export const actsInBulk: EffectRule = {
  id: 'acts-in-bulk',
  title: 'Acts in bulk',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'One call acts on many objects.',
  kind: 'effect',
  scope: 'tool',
  traits: ['bulk'],
  find: (subject) => {
    const lists = subject.parameters.filter(({ roles, type }) => roles.includes('bulk') || type === 'array of object').map(quoteKey);
    const changes = subject.acts.some(({ effect }) => effect !== 'read');
    const keys = changes ? lists.filter(({ quote }) => namesObject(subject, quote) || isWhatItIsAbout(subject, quote)) : [];
    const told = lists.length > 0 ? quotePhrases(subject, 'bulk', ['statement']) : [];
    const everything = changes ? quotePhrases(subject, 'everything', ['statement']) : [];
    const whole = actsWith(subject, 'delete').length > 0 ? quotePhrases(subject, 'with-contents', ['statement']) : [];
    const swept = actsWith(subject, 'delete').filter(({ quote }) => SWEEPS.test(quote));
    const named = quoteName(subject, 'bulk-name').filter(({ quote }) => changes || quote.toLowerCase() !== 'all');
    return [...named, ...swept, ...told, ...everything, ...whole, ...keys];
  },
};

/** The list holds what the tool is about: `ids`, or `recordIds` of `delete_records`; not the labels that a new issue gets. */
function namesObject({ tool }: Subject, key: string): boolean {
  const listed = tokensOfName(key).map(({ word }) => singular(word));
  const named = new Set(tokensOfName(tool.name).map(({ word }) => singular(word)));
  const [first = '', ...rest] = listed;
  return listed.at(-1) === 'id' && (rest.length === 0 || named.has(first));
}

/** The one list of ids that a call cannot do without. */
function isWhatItIsAbout({ parameters }: Subject, key: string): boolean {
  const lists = parameters.filter(({ type }) => type.startsWith('array'));
  const [only] = lists;
  return lists.length === 1 && only?.key === key && only.required && only.roles.includes('id');
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
