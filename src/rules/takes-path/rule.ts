import type { EffectRule } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { parametersWith, quoteKey, type Subject } from '#signals/subject.ts';

/** Where a repository lies is settled once; it is no argument that a call turns on. */
const REPOSITORY = /\b(?:git )?(?:repository|repo|working copy)\b/i;

/** Words that name ends of a journey as often as files. */
const AMBIGUOUS = new Set(['destination', 'source', 'root']);
/** What has a path of its own kind. */
const ELSEWHERE = new Set(['secret', 'secrets', 'vault', 'return', 'mount', 'json', 'field', 'url']);
/** Only one of what another tool lists. */
const LISTED = /\bfrom (?:\w+_)?(?:get|list|search)_\w/i;
const FILE = /\b(?:files?|folders?|director(?:y|ies)|file paths?)\b/i;

/** A parameter is a free path. */
export const takesPath: EffectRule = {
  id: 'takes-path',
  title: 'Takes a path',
  status: 'trial',
  attacks: ['path-traversal'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-22' },
  ],
  message: 'An argument names a file or a folder freely.',
  kind: 'effect',
  scope: 'tool',
  traits: ['open-ended-argument'],
  needs: { roles: ['path'] },
  find: (subject) =>
    parametersWith(subject, 'path')
      .filter(({ description }) => !REPOSITORY.test(description))
      .filter((parameter) => namesFile(parameter, subject))
      .map(quoteKey),
};

function namesFile({ name, key, tokens, description }: ParameterSignal, subject: Subject): boolean {
  if (tokens.some(({ word }) => ELSEWHERE.has(word)) || LISTED.test(description)) return false;
  if (name.includes('[]') && !FILE.test(`${name} ${description}`)) return false;
  return !AMBIGUOUS.has(key.toLowerCase()) || FILE.test(description) || FILE.test(subject.description.text);
}
