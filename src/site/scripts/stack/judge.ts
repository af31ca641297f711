import { hazardsOfStack } from '#classify/stack.ts';
import { advisoriesOnVersion, isMalware } from '#export/advisories.ts';
import { recommendServer } from '#policy/recommend.ts';
import { mergeStack, type Stack } from '#policy/stack.ts';
import { type ApiServer, type ApiTool, fetchServer } from '../catalogue-client.ts';
import type { StackServer, StackWork } from './members.ts';

/** A server whose tools are known. */
export interface KnownServer extends StackServer {
  readonly title: string;
  readonly tools: readonly ApiTool[];
  readonly page: string;
  /** What else speaks against the package, completing “name: …”. */
  readonly warnings: readonly string[];
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

function knownServer(server: StackServer, api: ApiServer): KnownServer {
  return { ...server, title: api.server.title, tools: api.tools, page: api.page, warnings: warningsOf(api) };
}

function warningsOf({ server: { facts }, advisories }: ApiServer): string[] {
  const found = advisoriesOnVersion(advisories);
  const ids = found.map(({ id }) => id).join(', ');
  const [what, are] = found.some(isMalware) ? ['reported as malware', ''] : ['known advisories', ' about the version that is labelled'];
  return [
    ...(found.length > 0 ? [`${what}${are}: ${ids}`] : []),
    ...(facts.deprecated === undefined ? [] : ['deprecated by its publisher']),
  ];
}
