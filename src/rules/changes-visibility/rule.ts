import type { EffectRule } from '#rules/rule.ts';
import { actsWith, parametersWith, quoteKey, type Subject } from '#signals/subject.ts';
import { tokensOfName } from '#signals/tokens.ts';

/** `createOrUpdate`, `Creates a board, or updates it`. */
const UPSERTS = /\b(?:create|add|insert|save)s?(?: [a-z]+){0,3},? or (?:update|edit|replace|overwrite)s?\b/i;

/** An argument of a change says who may see the thing. */
export const changesVisibility: EffectRule = {
  id: 'changes-visibility',
  title: 'Changes visibility',
  status: 'trial',
  attacks: ['privilege-escalation', 'data-exfiltration'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP02' },
    { framework: 'cwe', id: 'CWE-732' },
  ],
  message: 'A call can change who may see what it changes.',
  kind: 'effect',
  scope: 'tool',
  traits: ['changes-access'],
  needs: { roles: ['visibility'] },
  find: (subject) => {
    const changes = actsWith(subject, 'update', 'overwrite').length > 0;
    const isNew = actsWith(subject, 'create').length > 0 && !upserts(subject);
    return changes && !isNew ? parametersWith(subject, 'visibility').map(quoteKey) : [];
  },
};

function upserts({ tool: { name }, description: { text } }: Subject): boolean {
  const words = tokensOfName(name).map(({ word }) => word);
  return [words.join(' '), text].some((said) => UPSERTS.test(said));
}
