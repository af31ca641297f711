import { refuse } from '../failure.ts';
import { HTTP_LIMITS } from './limits.ts';
import { Link, type Place } from './link.ts';
import { kindOf, readJson, refuseStatus } from './messages.ts';

/** The most that a whole list may have. */
const LIST_BYTES = 512 * 1024 * 1024;

/** Asks one server for addresses below its own, one after the other, each of which answers with JSON; `end` when nothing more is asked. */
export function askJson(place: Place): { ask: (address: string) => Promise<unknown>; end: () => void } {
  const link = new Link(place, { ...HTTP_LIMITS, serverBytes: LIST_BYTES });
  const ask = async (address: string): Promise<unknown> => {
    const url = link.check(address, link.address);
    const reply = await link.ask(url, { method: 'GET', headers: { accept: 'application/json' } });
    if (reply.response.statusCode !== 200) return refuseStatus(reply, 'the request for its list');
    if (kindOf(reply) === 'json') return readJson(await link.read(reply));
    reply.response.destroy();
    return refuse('invalid', 'answered with something else than JSON', 'check the address');
  };
  return { ask, end: () => link.end() };
}
