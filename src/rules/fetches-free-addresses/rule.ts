import type { EffectRule } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { parametersWith, quoteKey, type Subject } from '#signals/subject.ts';

const FETCHES = new Set(['fetch', 'scrape', 'crawl', 'navigate', 'goto', 'map', 'extract', 'download', 'open', 'screenshot', 'compress']);
/** An address that stands for a record of the service, or for the database that every call goes to. */
const KNOWN = new Set(['id', 'connection', 'dsn', 'jdbc', 'database']);
const FROM_ADDRESS = /\bfrom (?:an?|the|any) (?:[\w-]+ ){0,3}(?:url|web address|link)\b/i;
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
    const addresses = parametersWith(subject, 'url').filter(({ tokens }) => !tokens.some(({ word }) => KNOWN.has(word)));
    const goes = addresses.length > 0 && (subject.acts.some(goesThere) || takesIn(subject));
    return addresses.filter((address) => (goes && isNeeded(address, subject)) || isCalledBack(address)).map(quoteKey);
  },
};

/** What a call may leave out beside what it must be given only says more of that. */
function isNeeded({ required }: ParameterSignal, { parameters }: Subject): boolean {
  return required || !parameters.some((other) => other.required);
}

function isCalledBack({ tokens }: ParameterSignal): boolean {
  return tokens.some(({ word }) => CALLS_BACK.has(word));
}

/** `Insert an image from a web address`. */
function takesIn({ acts, description }: Subject): boolean {
  return acts.some(({ effect }) => effect === 'create' || effect === 'update') && FROM_ADDRESS.test(description.text);
}

/** A fetch, or a request of any method. */
function goesThere({ effect, lemma, objects }: Act): boolean {
  if (effect === 'request' || objects.has('get-request') || objects.has('delete-request')) return true;
  return (effect === 'read' || effect === 'drive') && FETCHES.has(lemma);
}
