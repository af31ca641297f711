import type { Propose } from './situation.ts';

const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|EHOSTUNREACH|ECONNRESET|ETIMEDOUT|fetch failed|getaddrinfo|network|connection error/i;

/** Answers the server's calls to the network inside the sandbox with harmless JSON, where they keep it from starting. */
export const fromNetwork: Propose = ({ start, attempt, words }) => {
  const isOffline = attempt.outcome === 'needs-network' || attempt.outcome === 'timeout' || OFFLINE.test(words);
  return isOffline && !start.preloads.includes('sinkhole') ? [{ ...start, preloads: [...start.preloads, 'sinkhole'] }] : [];
};
