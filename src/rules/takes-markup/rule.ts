import type { EffectRule } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { quoteKey } from '#signals/subject.ts';

const CONTENT = new Set(['content', 'contents', 'body', 'text', 'source', 'template', 'diagram', 'definition']);
const WRITTEN = /\b(?:html|xml|svg|mermaid(?:\.js)?)\b[^.]{0,20}\b(?:content|format|definition|diagram|markup|source)\b/i;
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
      .filter(({ tokens, description }) => tokens.some(({ word }) => MARKUP.has(word)) || isWritten(tokens, description))
      .filter(({ type, choices }) => type.includes('string') && !choices)
      .map(quoteKey),
};

/** A text or a body whose description says that it is markup. */
function isWritten(tokens: ParameterSignal['tokens'], description: string): boolean {
  return CONTENT.has(tokens.at(-1)?.word ?? '') && WRITTEN.test(description);
}
