import type { EffectRule } from '#rules/rule.ts';
import { callOuts } from '#signals/call-outs.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { parametersWith, quoteKey, type Subject } from '#signals/subject.ts';

/** What an address belongs to when it only points at a record of the service itself. */
const RECORDS = new Set(['id', 'issue', 'region', 'external', 'ticket', 'ip', 'tenant', 'instance', 'next', 'previous', 'prev']);
/** What is only compared with addresses. */
const MATCHED = /\b(?:filter (?:\w+ )?by url|url pattern|pattern to match)\b/i;
/** What goes to an address at once or later. */
const GOES = new Set(['read', 'drive', 'forward', 'deploy']);
const COPIES = new Set(['connect', 'clone']);
/** What is taken in from an address. */
const FROM_ADDRESS = /\bfrom (?:an?|the|any)(?: [\w-]+){0,2} url\b/i;
const ENCLOSED = new Set(['image', 'media', 'attachment', 'file']);
/** What an address is of that every call goes to. */
const SERVERS = new Set(['base', 'server', 'connection', 'instance', 'database']);

/** A parameter is a free URL. */
export const takesUrl: EffectRule = {
  id: 'takes-url',
  title: 'Takes an address',
  status: 'trial',
  attacks: ['server-side-request-forgery'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-918' },
  ],
  message: 'An argument names an address freely.',
  kind: 'effect',
  scope: 'tool',
  traits: ['open-ended-argument'],
  traitsFrom: 0.3,
  needs: { roles: ['url'] },
  find: (subject) => {
    const goes =
      subject.acts.some(({ effect, lemma }) => GOES.has(effect) || COPIES.has(lemma)) || FROM_ADDRESS.test(subject.description.text);
    const called = callOuts(subject);
    return free(subject)
      .filter((parameter) => goes || isServer(parameter) || called.includes(parameter) || isEnclosed(parameter, subject))
      .map(quoteKey);
  },
};

/** The server itself that a call turns to. */
function isServer({ tokens }: ParameterSignal): boolean {
  return SERVERS.has(tokens.at(-2)?.word ?? '');
}

function free(subject: Subject): ParameterSignal[] {
  return parametersWith(subject, 'url').filter(
    ({ tokens, description }) => !(RECORDS.has(tokens[0]?.word ?? '') || MATCHED.test(description)),
  );
}

/** A picture or a file that a message takes along. */
function isEnclosed({ tokens }: ParameterSignal, { effects }: Subject): boolean {
  return effects.has('send') && tokens.some(({ word }) => ENCLOSED.has(word));
}
