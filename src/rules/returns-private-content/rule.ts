import type { EffectRule } from '#rules/rule.ts';
import { actsWith, quotePhrases } from '#signals/subject.ts';

const RETURNS = new Set([
  'get',
  'list',
  'read',
  'fetch',
  'search',
  'retrieve',
  'query',
  'download',
  'export',
  'show',
  'view',
  'find',
  'extract',
  'dump',
  'summarize',
  'return',
  'look',
  'lookup',
  'load',
  'recall',
  'perform',
  'execute',
  'access',
  'obtain',
  'browse',
]);

const READS_THROUGH = new Set(['analyze', 'analyse', 'classify', 'summarise', 'translate', 'review', 'inspect', 'triage']);

/** What comes back is mail, documents, records about people or balances. */
export const returnsPrivateContent: EffectRule = {
  id: 'returns-private-content',
  title: 'Returns private content',
  status: 'trial',
  attacks: ['data-exfiltration', 'toxic-combination'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP10' },
    { framework: 'cwe', id: 'CWE-200' },
  ],
  message: 'A call returns private content: mail, documents, files, records about people, balances.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Read',
  severity: 'medium',
  traits: ['reads-private-data'],
  needs: { effects: ['read'] },
  find: (subject) => {
    const reads = actsWith(subject, 'read').filter(
      ({ lemma, objects }) => RETURNS.has(lemma) || (READS_THROUGH.has(lemma) && objects.has('stranger')),
    );
    const told = reads.length > 0 ? quotePhrases(subject, 'private-content', ['statement', 'returns']) : [];
    const isOpen = reads.some(({ objects }) => objects.has('public'));
    return [...reads.filter(({ objects }) => objects.has('private') && !objects.has('public')), ...(isOpen ? [] : told)];
  },
};
