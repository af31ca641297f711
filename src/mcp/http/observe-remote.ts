import { type Failure, failureOf, Refusal } from '../failure.ts';
import { listSurface, type Surface } from '../list.ts';
import type { Attempt } from '../observe.ts';
import { discover, listStateless } from '../stateless.ts';
import { statelessOver } from './ask-stateless.ts';
import { HttpWithSse } from './http-sse.ts';
import type { HttpLimits } from './limits.ts';
import { Link, type Place } from './link.ts';
import { StreamableHttp } from './streamable.ts';

/** Statuses of a POST after which an older server may still offer a stream of events. */
const MAY_BE_OLDER = [400, 404, 405];

/** Asks a remote server for its lists and leaves, whatever happens. */
export async function observeRemote(place: Place, limits: HttpLimits, stopwatch = () => performance.now()): Promise<Attempt> {
  const startedAt = stopwatch();
  const found = await converse(place, limits);
  return { ...found, milliseconds: Math.round(stopwatch() - startedAt) };
}

type Found = (Surface & { outcome: 'observed'; noise: number }) | (Failure & { noise: number });

async function converse(place: Place, limits: HttpLimits): Promise<Found> {
  let link: Link | undefined;
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Refusal({ outcome: 'timeout', because: 'took too long in all' })), limits.totalMilliseconds);
  try {
    link = new Link(place, limits);
    return { outcome: 'observed', ...(await Promise.race([listRemote(link), promise])) };
  } catch (error) {
    return { ...failureOf(error, 'unreachable'), noise: 0 };
  } finally {
    clearTimeout(timer);
    link?.end();
  }
}

/** Asks without a handshake first, and with one where the server knows no better. */
async function listRemote(link: Link): Promise<Surface & { noise: number }> {
  const ask = statelessOver(link);
  const discovered = await discover(ask);
  if (discovered) return { transport: 'streamable-http', noise: 0, ...(await listStateless(discovered, ask, link.limits)) };
  const transport = new StreamableHttp(link);
  try {
    const surface = await listSurface(transport, link.limits);
    return { transport: 'streamable-http', noise: transport.noise, ...surface };
  } catch (error) {
    if (!MAY_BE_OLDER.includes(transport.status)) throw error;
  } finally {
    await transport.close();
  }
  const older = new HttpWithSse(link);
  const surface = await listSurface(older, link.limits);
  return { transport: 'http-sse', noise: older.noise, ...surface };
}
