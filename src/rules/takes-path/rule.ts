import type { EffectRule } from '#rules/rule.ts';
import { parametersWith, quoteKey } from '#signals/subject.ts';

/** Where a repository lies is settled once; it is no argument that a call turns on. */
const REPOSITORY = /\b(?:git )?(?:repository|repo|working copy)\b/i;

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
  find: (subject) =>
    parametersWith(subject, 'path')
      .filter(({ description }) => !REPOSITORY.test(description))
      .map(quoteKey),
};
