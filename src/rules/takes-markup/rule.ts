import type { EffectRule } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { quoteKey, type Subject } from '#signals/subject.ts';

const CONTENT = new Set(['content', 'contents', 'body', 'text', 'source', 'template', 'diagram', 'definition']);
const WRITTEN = /\b(?:html|xml|svg|mermaid(?:\.js)?)\b[^.]{0,20}\b(?:content|format|definition|diagram|markup|source)\b/i;
const MARKUP = new Set(['html', 'markup', 'xml', 'svg', 'css', 'yaml', 'manifest', 'mermaid', 'plantuml', 'latex']);
/** What is no markup, though it belongs to some. */
const ABOUT = new Set(
  'class dir directory file filename filepath format id key length link name path selector size title type uri url version'.split(' '),
);
const PLAIN = /\b(?:plain text|(?:no|not|without) html)\b/i;
const HYPERTEXT = /\b(?:html|svg|yaml)\b/i;
/** How far behind a parameter's name a text may say what it holds. */
const REACH = 30;

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
      .filter((parameter) => isNamed(parameter) || isWritten(parameter) || isToldOf(parameter, subject))
      .filter(({ type, roles, choices }) => type.includes('string') && !roles.includes('id') && !choices)
      .map(quoteKey),
};

/** `html`, `html_body`; not `html_url` nor `manifest_path`. */
function isNamed({ tokens }: ParameterSignal): boolean {
  return tokens.some(({ word }) => MARKUP.has(word)) && !ABOUT.has(tokens.at(-1)?.word ?? '');
}

/** A text or a body whose description says that it is markup. */
function isWritten({ tokens, description }: ParameterSignal): boolean {
  return CONTENT.has(tokens.at(-1)?.word ?? '') && (WRITTEN.test(description) || (HYPERTEXT.test(description) && !PLAIN.test(description)));
}

/** The tool's text says it where it names the parameter: `body (str): HTML allowed`. */
function isToldOf({ key, tokens }: ParameterSignal, { description }: Subject): boolean {
  const last = tokens.at(-1)?.word ?? '';
  if (!(CONTENT.has(last) || last === 'values')) return false;
  const at = description.text.indexOf(key);
  return at >= 0 && HYPERTEXT.test(description.text.slice(at + key.length, at + key.length + REACH));
}
