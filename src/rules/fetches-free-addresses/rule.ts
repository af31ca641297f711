import type { EffectRule } from '#rules/rule.ts';
import { actsWith, parametersWith, quoteKey } from '#signals/subject.ts';

const FETCHES = new Set(['fetch', 'scrape', 'crawl', 'navigate', 'goto', 'map', 'extract', 'download', 'open', 'screenshot', 'compress']);
/** Names of parameters that the service itself will call. */
const CALLS_BACK = new Set(['webhook', 'callback']);

/** A reader, a browser or a callback goes to whatever address the caller writes. */
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
  needs: { roles: ['url'] },
  find: (subject) => {
    const addresses = parametersWith(subject, 'url');
    const goes = actsWith(subject, 'read', 'drive').some(({ lemma }) => FETCHES.has(lemma));
    return addresses.filter(({ tokens }) => goes || tokens.some(({ word }) => CALLS_BACK.has(word))).map(quoteKey);
  },
};
