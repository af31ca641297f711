import { PLACES } from '#export/addresses.ts';
import { isOfServer } from '#export/revisions.ts';
import { type ServerFact, type ServerFacts, serverFacts, statusOf } from '#export/server-facts.ts';
import { publisherOf } from '#model/ids.ts';
import { compareText } from '#model/scales.ts';
import type { Observation, ServerId } from '#model/types.ts';
import { type CataloguedServer, entries, frame, known, servers } from './catalogue.ts';
import { revisionsOn } from './history.ts';
import { byTitle } from './server-lists.ts';

/** One value of a fact, in words. */
interface FacetValue {
  readonly id: string;
  readonly title: string;
  readonly means: string;
}

/** A fact by which servers are listed, with every value that it may have, in the order shown. */
export interface ServerFacet {
  readonly id: ServerFact;
  readonly title: string;
  readonly lead: string;
  readonly place: string;
  readonly values: readonly FacetValue[];
}

/** Where the publisher of a package without a scope would stand. */
const UNSCOPED = 'npm';

type Words = readonly (readonly [id: string, title: string, means: string])[];

const STATUSES: Words = [
  ['current', 'answered', 'It answered when it was last asked.'],
  ['stale', 'stale', 'It did not answer when it was last asked; what it said before is kept and shown.'],
  [
    'retired',
    'retired',
    'It failed again and again for weeks, or the registry that listed it took it back; what it said before is kept as history.',
  ],
  ['unknown', 'never answered', 'It was asked and never listed its tools. That is not the same as having none.'],
  ['untried', 'never asked', 'Nobody has asked it yet.'],
  ['left-out', 'left out', 'It asked not to be listed.'],
];

const POSTURES: Words = [
  ['account', 'wants a log-in', 'It wants a log-in before it lists its tools.'],
  ['keys-wanted', 'wants a key', 'It did not list its tools without what looks like a secret; only dummies of ours were given.'],
  ['keys-named', 'names a key', 'It listed its tools without a secret, though it or its texts name some.'],
  ['not-seen', 'unknown', 'It never listed its tools, or named no key; whether calls need an account or a key is not known.'],
];

const TRANSPORTS: Words = [
  ['stdio', 'stdio', 'It runs as a program beside the agent and was asked over its standard input and output.'],
  ['streamable-http', 'streamable HTTP', 'It runs elsewhere and was asked over streamable HTTP.'],
  ['http-sse', 'HTTP with SSE', 'It runs elsewhere and was asked over the older HTTP with server-sent events.'],
  ['unknown', 'unknown', 'It never answered, so how it would is not known.'],
];

const CHANGES: Words = [
  ['week', 'within 7 days', 'It answered otherwise than before within 7 days of the newest crawl.'],
  ['month', 'within 30 days', 'It answered otherwise than before within 30 days of the newest crawl, not within 7.'],
  ['earlier', 'earlier', 'It answered otherwise than before, more than 30 days before the newest crawl.'],
  ['never', 'no change seen', 'One answer is kept, or none; a change before the first is not known.'],
];

/** Every fact by which servers are listed. */
export const SERVER_FACETS: readonly ServerFacet[] = [
  {
    id: 'status',
    title: 'Status',
    lead: 'Whether a server answered when it was asked.',
    place: PLACES.status,
    values: STATUSES.map(value),
  },
  {
    id: 'authentication',
    title: 'Authentication',
    lead: 'What a server wanted before it listed its tools, as far as the crawl saw.',
    place: PLACES.authentication,
    values: POSTURES.map(value),
  },
  {
    id: 'transport',
    title: 'Transport',
    lead: 'How a server was asked for its tools.',
    place: PLACES.transport,
    values: TRANSPORTS.map(value),
  },
  {
    id: 'changed',
    title: 'Last change',
    lead: 'When a server last answered otherwise than before.',
    place: PLACES.changed,
    values: CHANGES.map(value),
  },
  {
    id: 'publisher',
    title: 'Publisher',
    lead: 'Whose name the package bears; who stands behind a name was not checked.',
    place: PLACES.publishers,
    values: [...new Set(servers.map(({ server }) => publisherOf(server.id)))].toSorted(unknownLast).map(publisher),
  },
];

const facts = new Map<ServerId, ServerFacts>(
  entries.map((entry) => [
    entry.server.id,
    serverFacts(entry, { newest: frame.generatedAt, changedAt: revisionsOn(entry.server.id).find(isOfServer)?.at }),
  ]),
);

/** The facts of a server of the catalogue. */
export function factsOf(server: ServerId): ServerFacts {
  return known(facts.get(server), server);
}

/** How much of what is known of a server still counts, in words. */
export function standingInWords(observation: Observation | undefined): FacetValue {
  const status = statusOf(observation);
  return value(
    known(
      STATUSES.find(([id]) => id === status),
      status,
    ),
  );
}

/** One fact with its words. */
export function facetOf(fact: ServerFact): ServerFacet {
  return known(
    SERVER_FACETS.find(({ id }) => id === fact),
    fact,
  );
}

/** The servers with one value of a fact, by title. */
export function serversWith(fact: ServerFact, id: string): readonly CataloguedServer[] {
  return byTitle.filter(({ server }) => factsOf(server.id)[fact] === id);
}

function value([id, title, means]: Words[number]): FacetValue {
  return { id, title, means };
}

function unknownLast(one: string, other: string): number {
  return Number(one === UNSCOPED) - Number(other === UNSCOPED) || compareText(one, other);
}

function publisher(id: string): FacetValue {
  if (id === UNSCOPED) return { id, title: 'unknown', means: 'The npm package has no scope, so its name tells of no publisher.' };
  return { id, title: id, means: 'By the name of the package or the listing; it was not checked.' };
}
