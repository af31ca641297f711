import { LIMITS, type Limits } from '../limits.ts';

/** How far a remote server may go before it is left; these limits join those of every server. */
export interface HttpLimits extends Limits {
  /** Until the connection stands, its encryption included. */
  readonly connectMilliseconds: number;
  /** From then until the last header of the answer. */
  readonly firstByteMilliseconds: number;
  /** Between two pieces of an answer. */
  readonly idleMilliseconds: number;
  /** From when an answer must come at the least speed. */
  readonly slowAfterMilliseconds: number;
  readonly slowestBytesPerSecond: number;
  readonly headerBytes: number;
  readonly redirects: number;
  /** The longest wait that a server may ask for before one more attempt. */
  readonly retryMilliseconds: number;
  /** How many questions of the server are answered. */
  readonly replies: number;
}

/** The limits of a crawl over HTTP. */
export const HTTP_LIMITS: HttpLimits = {
  ...LIMITS,
  connectMilliseconds: 10_000,
  firstByteMilliseconds: 20_000,
  idleMilliseconds: 20_000,
  slowAfterMilliseconds: 5_000,
  slowestBytesPerSecond: 64,
  headerBytes: 16 * 1024,
  redirects: 3,
  retryMilliseconds: 10_000,
  replies: 20,
};
