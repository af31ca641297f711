import type { ParameterSignal } from './parameters.ts';
import { parametersWith, type Subject } from './subject.ts';

/** Words in the names of arguments that take the address of a listener. */
const HOOKS = new Set([
  'webhook',
  'callback',
  'hook',
  'inbound',
  'notify',
  'notification',
  'postback',
  'callbackurl',
  'notifyurl',
  'webhookurl',
]);
/** What a tool is about that sets such an address, where only its texts say so, and what the address is then called. */
const HOOKED = /\b(?:webhooks?|callbacks?|postbacks?|ipn)\b|вебхук|回调|回調|コールバック|웹훅|콜백|на ваш URL|to your URL/i;
const PLAIN = new Set(['url', 'uri', 'endpoint', 'address', 'handler', 'target', 'destination']);
/** The service says itself that it will call. */
const CALLS =
  /\b(?:we|service|server) (?:should |will )?(?:call|requests?|posts?|notif(?:y|ies))\b|\breceives? (?:the )?(?:[a-z]+ )?(?:notifications|events|webhooks?|callbacks)\b/i;
/** What stands beside an address where a request is configured. */
const REQUEST = new Set(['method', 'headers', 'httpmethod']);
/** Objects that say where a service is to call. */
const CALLED = /(?:^|\.)(?:server|webhook|callback|api_?request|http_?request)\.\w+$/i;

/** What a place is called that something is forwarded to. */
const GOALS = new Set([
  'endpoint',
  'address',
  'addresses',
  'destination',
  'email',
  'emails',
  'to',
  'target',
  'recipient',
  'recipients',
  'config',
  'configuration',
  'settings',
  'phone',
  'webhook',
  'forward',
]);

/** First words of what is looked for, though it is called like a place: `filter_to`. */
const SOUGHT = new Set(['filter', 'match', 'matches', 'search']);
/** Names of arguments that say where messages are passed on to. */
const PASSED_ON = new Set(['forward', 'forward to', 'forwardto', 'forward address', 'redirect to', 'forward email']);

/** Where a schema keeps what many things are made of. */
const SHARED = '/$defs/';
const NUMERIC = /^(?:number|integer|boolean)\b/;

/** The addresses among the arguments that the service will call later, as names and texts tell; a change is taken to store what stands in an object. */
export function callOuts(subject: Subject): readonly ParameterSignal[] {
  const addresses = parametersWith(subject, 'url');
  const hooks = addresses.filter(({ tokens, description }) => tokens.some(({ word }) => HOOKS.has(word)) || CALLS.test(description));
  const told = addresses.filter((address) => !hooks.includes(address) && isTold(address, subject));
  const stores = subject.effects.has('create') || subject.effects.has('update');
  const known = [...hooks, ...told];
  return stores ? [...known, ...addresses.filter((address) => !known.includes(address) && isConfigured(address, subject))] : known;
}

/** The one plain address of a tool that is about webhooks. */
function isTold({ key, name }: ParameterSignal, { tool, description }: Subject): boolean {
  return PLAIN.has(key.toLowerCase()) && !name.includes('[]') && HOOKED.test(`${tool.name.replaceAll(/[_.-]/g, ' ')} ${description.text}`);
}

/** The address stands in an object of what is stored, beside the method or the headers of a request. */
function isConfigured({ name }: ParameterSignal, { parameters }: Subject): boolean {
  if (!name.includes('.')) return false;
  if (CALLED.test(name)) return true;
  const parent = name.slice(0, name.lastIndexOf('.') + 1);
  return parameters.some((other) => other.name.startsWith(parent) && REQUEST.has(other.name.slice(parent.length).toLowerCase()));
}

/** Whether an argument can name where something goes, or no argument is known. */
export function carriesGoal({ parameters }: Subject): boolean {
  return (
    parameters.length === 0 ||
    parameters.some(({ roles, type, tokens }) => isAddress(roles) || type.includes('object') || (!NUMERIC.test(type) && isGoal(tokens)))
  );
}

/** The addresses to which what is made or changed passes messages on. */
export function forwardingGoals({ effects, parameters }: Subject): readonly ParameterSignal[] {
  if (!(effects.has('create') || effects.has('update'))) return [];
  return parameters.filter(
    ({ at, type, tokens }) => !(at.includes(SHARED) || NUMERIC.test(type)) && PASSED_ON.has(tokens.map(({ word }) => word).join(' ')),
  );
}

/** `recipient`, `phone_number`. */
function isGoal(tokens: ParameterSignal['tokens']): boolean {
  if (SOUGHT.has(tokens[0]?.word ?? '')) return false;
  const last = tokens.at(-1)?.word ?? '';
  return GOALS.has(last) || (last === 'number' && GOALS.has(tokens.at(-2)?.word ?? ''));
}

function isAddress(roles: readonly string[]): boolean {
  return roles.includes('url') || roles.includes('host');
}
