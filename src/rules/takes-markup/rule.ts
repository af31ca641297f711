import type { EffectRule } from '#rules/rule.ts';
import { quoteKey } from '#signals/subject.ts';

const MARKUP = new Set(['html', 'markup', 'xml', 'svg', 'css']);

/** A parameter is HTML or another markup. */
export const takesMarkup: EffectRule = {
  id: 'takes-markup',
  title: 'Takes markup',
  status: 'trial',
  attacks: [],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-79' },
  ],
  message: 'An argument carries markup, which may load, hide or run things.',
  kind: 'effect',
  scope: 'tool',
  traits: ['open-ended-argument'],
  find: (subject) =>
    subject.parameters
      .filter(({ type, choices, tokens }) => type === 'string' && !choices && tokens.some(({ word }) => MARKUP.has(word)))
      .map(quoteKey),
};
