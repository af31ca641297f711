import { publisherOf } from '#model/ids.ts';
import { type Standing, standingOf } from '#model/standing.ts';
import type { Instant, Observation, Snapshot } from '#model/types.ts';
import { type Authentication, authenticationOf } from './authentication.ts';
import type { CatalogueEntry } from './listed-tool.ts';

const DAY = 86_400_000;

/** What servers are told apart by beside their tools; what was not seen is a value of its own. */
export interface ServerFacts {
  /** `untried`: nobody asked it yet. The other words are those of its standing. */
  readonly status: Standing['kind'] | 'untried';
  readonly authentication: Authentication['posture'];
  readonly transport: Snapshot['transport'] | 'unknown';
  /** How long before the newest attempt at any server it last answered otherwise than before; `never`: all that is kept is one answer. */
  readonly changed: 'week' | 'month' | 'earlier' | 'never';
  readonly publisher: string;
}

/** A fact by which servers are listed and searched. */
export type ServerFact = keyof ServerFacts;

/** When things happened: the newest attempt at any server, and when this one last answered otherwise than before. */
export interface Times {
  readonly newest: Instant | null;
  readonly changedAt?: Instant | undefined;
}

/** The facts of one server. */
export function serverFacts({ server, observation, snapshot }: CatalogueEntry, { newest, changedAt }: Times): ServerFacts {
  return {
    status: statusOf(observation),
    authentication: authenticationOf(observation).posture,
    transport: snapshot?.transport ?? 'unknown',
    changed: recencyOf(changedAt, newest),
    publisher: publisherOf(server.id),
  };
}

/** The standing of a server, which no other server's moves. */
export function statusOf(observation: Observation | undefined): ServerFacts['status'] {
  return observation ? standingOf(observation, observation.attemptedAt).kind : 'untried';
}

function recencyOf(changedAt: Instant | undefined, newest: Instant | null): ServerFacts['changed'] {
  if (changedAt === undefined || newest === null) return 'never';
  const since = Date.parse(newest) - Date.parse(changedAt);
  if (since <= 7 * DAY) return 'week';
  return since <= 30 * DAY ? 'month' : 'earlier';
}
