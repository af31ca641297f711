import pLimit, { type LimitFunction } from 'p-limit';
import { INSTALLS_AT_A_TIME, PER_HOST } from '#model/manners.ts';
import type { Target } from '#model/types.ts';

/** Runs work when its turn has come. */
export type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Who waits for what: downloads for the registry, programs for a core, remote servers for their host. */
export interface Queues {
  readonly fetching: Turn;
  readonly asking: (target: Target) => Turn;
}

const REMOTES_AT_A_TIME = 64;

/** Opens the queues of one run; `starts` programs run at a time. */
export function openQueues(starts: number): Queues {
  const [fetching, starting, reaching] = [INSTALLS_AT_A_TIME, starts, REMOTES_AT_A_TIME].map((many) => pLimit(many)) as Three;
  const hosts = new Map<string, LimitFunction>();
  const visit = (host: string): Turn => {
    const queue = hosts.get(host) ?? pLimit(PER_HOST);
    hosts.set(host, queue);
    return (work) => queue(() => reaching(work));
  };
  return {
    fetching,
    asking(target) {
      const host = hostOf(target);
      return host === undefined ? starting : visit(host);
    },
  };
}

type Three = [LimitFunction, LimitFunction, LimitFunction];

/** The host and port of a server that is reached rather than started. */
function hostOf(target: Target): string | undefined {
  if (!('url' in target) || typeof target.url !== 'string') return undefined;
  return URL.canParse(target.url) ? new URL(target.url).host : target.url;
}
