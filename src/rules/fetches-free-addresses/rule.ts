import type { EffectRule } from '#rules/rule.ts';
import { actsWith, parametersWith, quoteKey } from '#signals/subject.ts';

const FETCHES = new Set(['fetch', 'scrape', 'crawl', 'navigate', 'goto', 'map', 'extract', 'download', 'open', 'screenshot', 'compress']);

/** A reader or a browser goes to whatever address the caller writes. */
export const fetchesFreeAddresses: EffectRule = {
  id: 'fetches-free-addresses',
  title: 'Fetches free addresses',
  status: 'trial',
  attacks: ['server-side-request-forgery', 'data-exfiltration'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP10' },
    { framework: 'cwe', id: 'CWE-918' },
  ],
  message: "A call requests an address of the caller's choice, which can carry data out in it.",
  kind: 'effect',
  scope: 'tool',
  traits: ['sends-outward'],
  find: (subject) => {
    const goes = actsWith(subject, 'read', 'drive').some(({ lemma }) => FETCHES.has(lemma));
    return goes ? parametersWith(subject, 'url').map(quoteKey) : [];
  },
};
