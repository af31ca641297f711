import type { EffectRule } from '#rules/rule.ts';
import { filePaths } from '#signals/file-paths.ts';
import { quoteKey } from '#signals/subject.ts';

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
  traitsFrom: 0.3,
  find: (subject) => filePaths(subject).map(quoteKey),
};
