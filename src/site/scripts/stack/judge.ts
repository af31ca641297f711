import { hazardsOfStack } from '#classify/stack.ts';
import { recommendServer } from '#policy/recommend.ts';
import { mergeStack, type Stack } from '#policy/stack.ts';
import { type ApiServer, type ApiTool, fetchServer } from '../catalogue-client.ts';
import type { StackServer, StackWork } from './members.ts';

/** A server whose tools are known. */
export interface KnownServer extends StackServer {
  readonly title: string;
  readonly tools: readonly ApiTool[];
}

/** A stack as far as it is known, and what its servers make possible together. */
export interface Judged extends Stack {
  readonly known: readonly KnownServer[];
}

/** Judges the servers of a stack together, by the code of `placard stack`. */
export async function judge({ servers, preset }: StackWork): Promise<Judged> {
  const found = await Promise.all(servers.map(async (server) => ({ server, api: server.id && (await fetchServer(server.id)) })));
  const known = found.flatMap(({ server, api }) => (api ? [knownServer(server, api)] : []));
  const policies = known.map(({ name, tools }) => ({
    server: name,
    policy: recommendServer({ tools }, { preset, form: 'minimal' }).policy,
  }));
  return { known, ...mergeStack(policies, hazardsOfStack(known)) };
}

function knownServer(server: StackServer, { server: { title }, tools }: ApiServer): KnownServer {
  return { ...server, title, tools };
}
