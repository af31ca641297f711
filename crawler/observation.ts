import type { Failure } from '#mcp/failure.ts';
import type { Attempt } from '#mcp/observe.ts';
import { usualRemedy } from '#model/remedies.ts';
import type { Digest, Failing, Observation, Origin, ServerId } from '#model/types.ts';
import type { Climbed } from './ladder/ladder.ts';
import { CRAWLER_VERSION } from './version.ts';

/** What is known of one attempt before it is told. */
export interface Circumstances {
  readonly server: ServerId;
  readonly attemptedAt: string;
  readonly sandbox: Observation['sandbox'];
  readonly origin: Origin | undefined;
  /** How it was started, when it was. */
  readonly climbed?: Pick<Climbed, 'ladder' | 'volatile'> | undefined;
  /** What earlier attempts left. */
  readonly previous: Previous | undefined;
  /** When the run began that this attempt is of. */
  readonly begunAt?: string | undefined;
}

/** What an earlier attempt left of itself. */
export type Previous = Partial<Pick<Observation, 'snapshot' | 'observedAt' | 'failing' | 'attemptedAt'>>;

/** Tells an attempt that listed the tools. */
export function tellSuccess(attempt: Extract<Attempt, { outcome: 'observed' }>, at: Circumstances, snapshot: Digest): Observation {
  return {
    ...opening(at),
    outcome: 'observed',
    snapshot,
    observedAt: at.attemptedAt,
    tools: attempt.tools.length,
    protocol: attempt.protocol,
    pages: attempt.pages,
    milliseconds: attempt.milliseconds,
    noise: attempt.noise,
    requests: [...attempt.requests],
    ...(attempt.unlisted.length > 0 && { unlisted: [...attempt.unlisted] }),
  };
}

/** Tells an attempt that failed, and keeps what an earlier one found. */
export function tellFailure({ outcome, because, auth, remedy = usualRemedy(outcome) }: Failure, at: Circumstances): Observation {
  const { snapshot, observedAt } = at.previous ?? {};
  const failing = outcome === 'declined' ? at.previous?.failing : oneMore(at);
  return {
    ...opening(at),
    outcome,
    because,
    ...(remedy !== undefined && { remedy }),
    ...(auth !== undefined && { auth: { scheme: auth.scheme, scopes: [...auth.scopes] } }),
    ...(snapshot !== undefined && { snapshot }),
    ...(observedAt !== undefined && { observedAt }),
    ...(failing !== undefined && { failing }),
  };
}

/**
 * Whoever was declined was not tried, so that being declined neither counts as a failure nor ends a row of them; nor does a failure count again that
 * this very run recorded before it was interrupted.
 */
function oneMore({ attemptedAt, previous, begunAt }: Circumstances): Failing {
  const { since, attempts } = previous?.failing ?? { since: attemptedAt, attempts: 0 };
  const isCounted = attempts > 0 && begunAt !== undefined && previous?.attemptedAt !== undefined && previous.attemptedAt >= begunAt;
  return { since, attempts: isCounted ? attempts : attempts + 1 };
}

type Opening = Pick<Observation, 'schemaVersion' | 'server' | 'attemptedAt' | 'sandbox' | 'crawler' | 'origin' | 'ladder' | 'volatile'>;

function opening({ server, attemptedAt, sandbox, origin, climbed }: Circumstances): Opening {
  const { ladder, volatile = [] } = climbed ?? {};
  return {
    schemaVersion: 1,
    server,
    attemptedAt,
    sandbox,
    crawler: CRAWLER_VERSION,
    ...(origin !== undefined && { origin }),
    ...(ladder !== undefined && { ladder }),
    ...(volatile.length > 0 && { volatile: volatile.length }),
  };
}
