import { valueIn } from '#model/json.ts';
import { isObject } from '../canonical-form.ts';
import type { Result } from '../conversation.ts';
import { refuseRepeatedKey } from '../message.ts';
import { type AskStateless, STATELESS_VERSION, type StatelessAnswer, withMetadata } from '../stateless.ts';
import type { Link, Reply } from './link.ts';
import { kindOf, readEvents, refuseStatus } from './messages.ts';
import { POSTED } from './streamable.ts';

/** Asks stateless requests over Streamable HTTP: each is whole in itself and names itself in its headers. */
export function statelessOver(link: Link): AskStateless {
  let lastId = 0;
  return async (method, params) => {
    const id = ++lastId;
    const headers = { ...POSTED, 'mcp-protocol-version': STATELESS_VERSION, 'mcp-method': method };
    const body = JSON.stringify({ jsonrpc: '2.0', id, method, params: withMetadata(params) });
    const reply = await link.ask(link.address, { method: 'POST', headers, body });
    const status = reply.response.statusCode ?? 0;
    if (status === 401 || status === 403) return refuseStatus(reply, method);
    return { status, ...(await answerOf(reply, link, id)) };
  };
}

async function answerOf(reply: Reply, link: Link, id: number): Promise<StatelessAnswer> {
  const kind = kindOf(reply);
  if (kind === 'json') return readLoosely(await link.read(reply)) ?? {};
  if (kind === 'events')
    for await (const { data } of readEvents(reply, link)) {
      const answer = readLoosely(data, id);
      if (answer) return answer;
    }
  reply.response.destroy();
  return {};
}

/** A result or an error; an error may lack the number of the request that it is about. */
function readLoosely(text: string, id?: number): StatelessAnswer | undefined {
  const message = valueIn(text);
  if (!isObject(message) || (id !== undefined && (message as Result)['id'] !== id)) return undefined;
  refuseRepeatedKey(text);
  const { result, error } = message as Result;
  if (isObject(result)) return { result: result as Result };
  if (!isObject(error)) return undefined;
  const { code, message: said, data } = error as Result;
  return { error: { code: typeof code === 'number' ? code : 0, message: typeof said === 'string' ? said : '', data } };
}
