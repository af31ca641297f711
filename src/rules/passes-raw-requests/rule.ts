import type { Effect } from '#model/types.ts';
import type { EffectRule } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';
import { graphRequests } from '#signals/graph-requests.ts';
import { actsWith, parametersWith, quoteKey, type Subject, says } from '#signals/subject.ts';

const UNSAFE_METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const BODIES = new Set(['queryparams', 'query_params', 'headers']);
/** What keeps a request, to be sent by something else, or drops one that was kept. */
const STORES: ReadonlySet<Effect> = new Set<Effect>(['create', 'update', 'forward', 'automate', 'own', 'delete']);
/** Where a request goes on the platform whose resources are created. */
const PATH = /^(?:api_?)?(?:path|endpoint)$/i;
const PAGES = /^page(?:_?(?:size|number|num|no))?$/i;
/** The definition itself names the one path that is called. */
const FIXED_PATH = /\b(?:requests?|calls?) to \/\w/i;

/** Arbitrary requests go to a whole platform. */
export const passesRawRequests: EffectRule = {
  id: 'passes-raw-requests',
  title: 'Passes raw requests',
  status: 'trial',
  attacks: ['confused-deputy', 'server-side-request-forgery', 'privilege-escalation'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'owasp-mcp', id: 'MCP02' },
    { framework: 'cwe', id: 'CWE-441' },
  ],
  message: "A call passes on whatever request the caller writes, with the server's rights.",
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  severity: 'critical',
  traits: ['open-ended-argument'],
  needs: { effects: ['request', 'read'], roles: ['path', 'url'] },
  find: (subject) => {
    if (says(subject, 'read-only')) return [];
    const stored = subject.acts.every(({ effect, objects }) => STORES.has(effect) && !objects.has('delete-request'));
    const targets = parametersWith(subject, 'path', 'url').filter(({ key, name }) => !stored || (PATH.test(key) && !name.includes('.')));
    if (targets.length === 0) return [...requested(subject), ...graphRequests(subject)];
    const methods = parametersWith(subject, 'action').filter(({ choices = [] }) => choices.some((choice) => UNSAFE_METHODS.has(choice)));
    if (methods.length > 0 && !subject.effects.has('request') && isListing(subject)) return [];
    const bodies = subject.parameters.filter(({ key }) => BODIES.has(key.toLowerCase()));
    const changes = subject.acts.some(({ effect }) => effect !== 'read');
    const shaped = bodies.length > 0 && changes ? [...targets, ...bodies] : [];
    return [...shaped.map(quoteKey), ...requested(subject), ...methods.map(quoteKey)];
  },
};

/** A method among the pages of a list filters what is listed. */
function isListing({ parameters }: Subject): boolean {
  return parameters.some(({ key }) => PAGES.test(key));
}

/** What is said to be requested, unless the text fixes where. */
function requested(subject: Subject): readonly Act[] {
  const requests = actsWith(subject, 'request');
  return requests.length > 0 && FIXED_PATH.test(subject.description.text) ? [] : requests;
}
