import { callOuts } from './call-outs.ts';
import type { ParameterSignal } from './parameters.ts';
import { parametersWith, type Subject } from './subject.ts';

/** What an address belongs to when it only points at a record of the service itself. */
const RECORDS = new Set(['id', 'issue', 'region', 'external', 'ticket', 'ip', 'tenant', 'instance', 'next', 'previous', 'prev']);
/** A property of a console for the owners of websites. */
const PROPERTY = /\b(?:site|web|domain) property\b/i;
/** What is only compared with addresses. */
const MATCHED = /\b(?:filter (?:\w+ )?by url|url (?:pattern|filter)|(?:url )?substring|pattern to match|filter:)(?:\W|$)/i;
/** What goes to an address at once or later. */
const GOES = new Set(['read', 'drive', 'forward', 'deploy']);
const COPIES = new Set(['connect', 'clone']);
/** What takes something from a host; other deeds on a host only name one of those that the service knows. */
const VISITS = new Set(['fetch', 'crawl', 'scrape', 'download', 'browse', 'visit', 'connect', 'request', 'scan', 'open']);
const NAMES_ADDRESS = /\b(?:url|address to|web ?site)\b/i;
/** What is taken in from an address. */
const FROM_ADDRESS = /\bfrom (?:an?|the|any)(?: [\w-]+){0,2} url\b/i;
const ENCLOSED = new Set(['image', 'media', 'attachment', 'file']);
/** What an address is of that every call goes to. */
const SERVERS = new Set(['base', 'server', 'connection', 'instance', 'database']);

/** The parameters that name an address freely to which a call goes, at once or later, and the hosts that it turns to. */
export function freeAddresses(subject: Subject): readonly ParameterSignal[] {
  const goes = goesThere(subject);
  const called = callOuts(subject);
  const addresses = parametersWith(subject, 'url').filter(
    (parameter) =>
      !pointsAtRecord(parameter) && (goes || isServer(parameter) || called.includes(parameter) || isEnclosed(parameter, subject)),
  );
  return [...addresses, ...visitedHosts(subject), ...subject.parameters.filter(isConnection)];
}

/** An address that stands for a record of the service, or that is only compared. */
export function pointsAtRecord({ tokens, description }: Pick<ParameterSignal, 'tokens' | 'description'>): boolean {
  return RECORDS.has(tokens[0]?.word ?? '') || MATCHED.test(description) || PROPERTY.test(description);
}

function goesThere({ acts, description: { text } }: Subject): boolean {
  return FROM_ADDRESS.test(text) || acts.some(({ effect, lemma }) => GOES.has(effect) || COPIES.has(lemma));
}

/** The server itself that a call turns to. */
function isServer({ tokens }: ParameterSignal): boolean {
  return SERVERS.has(tokens.at(-2)?.word ?? '');
}

/** `connectionString`, `dsn`: a call goes to whatever database the caller writes. */
function isConnection({ tokens, type, choices, roles }: ParameterSignal): boolean {
  const last = tokens.at(-1)?.word;
  const connects = last === 'dsn' || (last === 'string' && tokens.at(-2)?.word === 'connection');
  return connects && /string|unknown/.test(type) && !choices && !roles.includes('url');
}

/** A picture or a file that a message takes along. */
function isEnclosed({ tokens }: ParameterSignal, { effects }: Subject): boolean {
  return effects.has('send') && tokens.some(({ word }) => ENCLOSED.has(word));
}

function visitedHosts(subject: Subject): readonly ParameterSignal[] {
  const visits = subject.acts.some(({ lemma }) => VISITS.has(lemma));
  return parametersWith(subject, 'host').filter(({ description }) => visits || NAMES_ADDRESS.test(description));
}
