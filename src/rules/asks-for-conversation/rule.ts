import type { FindingRule } from '#rules/rule.ts';
import { isOwnAnswer } from '#signals/own-answer.ts';
import { given } from '#signals/subject.ts';

/** A text asks the model to pass on what was said to it: the conversation, its instructions, its tools. */
export const asksForConversation: FindingRule = {
  id: 'asks-for-conversation',
  title: 'Asks for the conversation',
  status: 'trial',
  attacks: ['tool-poisoning', 'data-exfiltration'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP03' },
    { framework: 'owasp-mcp', id: 'MCP10' },
  ],
  message: 'The definition asks for the conversation or for the instructions of the model.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  needs: { wording: ['conversation'] },
  find: (subject) => given(subject, 'conversation').filter(({ at }) => at !== '/description' || !isOwnAnswer(subject)),
};
