import type { EffectRule } from '#rules/rule.ts';
import { actsWith, parametersWith } from '#signals/subject.ts';

/** Verbs whose result is a verdict, not the text. */
const JUDGES = new Set([
  'debug',
  'diagnose',
  'analyze',
  'analyse',
  'detect',
  'identify',
  'troubleshoot',
  'track',
  'measure',
  'score',
  'rank',
  'count',
  'validate',
  'check',
  'compare',
]);
const LISTS = new Set(['list', 'obtain']);
const FETCHES = new Set(['fetch', 'scrape', 'crawl', 'extract']);

/** What comes back was written by strangers. */
export const ingestsUntrustedContent: EffectRule = {
  id: 'ingests-untrusted-content',
  title: 'Ingests untrusted content',
  status: 'trial',
  attacks: ['indirect-prompt-injection', 'toxic-combination'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP06' },
    { framework: 'owasp-mcp', id: 'MCP03' },
  ],
  message: "A call brings text that strangers can write into the agent's context.",
  kind: 'effect',
  scope: 'tool',
  gives: 'Read',
  traits: ['ingests-untrusted-content'],
  needs: { effects: ['read'] },
  find: (subject) => {
    const reads = actsWith(subject, 'read').filter(({ lemma, objects }) =>
      LISTS.has(lemma) ? !objects.has('held') : !JUDGES.has(lemma) || objects.has('private') || objects.has('fetched'),
    );
    const goes = parametersWith(subject, 'url').length > 0;
    return reads.filter(
      ({ lemma, objects }) =>
        objects.has('stranger') || objects.has('fetched') || (goes && (FETCHES.has(lemma) || objects.has('get-request'))),
    );
  },
};
