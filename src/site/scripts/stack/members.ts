import { guessText, isSameServer, remarkOn, whyNeverKnown } from '#clients/config/match.ts';
import { originOf } from '#clients/config/package.ts';
import type { ConfiguredServer } from '#clients/config/server.ts';
import type { ServerId } from '#model/types.ts';
import type { PresetId } from '#policy/presets.ts';
import type { ServerLine } from '../catalogue-client.ts';

/** A server of the stack; without an id, its tools are not known. Nothing of a configuration's arguments, variables and headers is kept. */
export interface StackServer {
  readonly name: string;
  readonly id?: ServerId;
  /** What a reader should know of it, one sentence. */
  readonly remark: string;
}

/** What is on the page. */
export interface StackWork {
  readonly servers: readonly StackServer[];
  readonly preset: PresetId;
}

/** The servers of a configuration, each as the catalogue knows it; of one that it does not know, only the package or the host is kept. */
export function identified(configured: readonly ConfiguredServer[], known: readonly ServerLine[]): StackServer[] {
  return configured.map((server): StackServer => {
    const found = known.flatMap(({ id, tools, target }) => (target && isSameServer(target, server) ? [{ id, tools, target }] : []))[0];
    if (found && found.tools > 0)
      return { name: server.name, id: found.id, remark: withState(remarkOn({ ...server, name: 'It' }, found), server) };
    const guess = guessText(
      server,
      known.map(({ target }) => target),
    );
    const because = found
      ? `${found.id} was never listed`
      : (whyNeverKnown(server) ?? `${whatIsKnown(server)} is not in the catalogue${guess}`);
    return { name: server.name, remark: withState(`${because}, so its tools are not known.`, server) };
  });
}

/** Entries of a configuration of which nothing is known, for a reason that stands in the middle of a sentence. */
export function unknownOnes(names: readonly string[], because: string): StackServer[] {
  const remark = `${because[0]?.toUpperCase()}${because.slice(1)}, so its tools are not known.`;
  return names.map((name) => ({ name, remark }));
}

/** Both lists as one in which no two servers share a name. */
export function joined(before: readonly StackServer[], added: readonly StackServer[]): StackServer[] {
  const servers = [...before];
  for (const server of added) servers.push({ ...server, name: freeName(server.name, servers) });
  return servers;
}

function freeName(name: string, servers: readonly StackServer[]): string {
  const taken = new Set(servers.map((server) => server.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return free;
}

/** A path or a query of an address may hold a secret, so its host is all that is said. */
function whatIsKnown(server: ConfiguredServer): string {
  const { package: name, url } = originOf(server);
  if (name !== undefined) return name;
  return url !== undefined && URL.canParse(url) ? new URL(url).host : 'its command names no package of npm or PyPI; it';
}

function withState(remark: string, { disabled }: ConfiguredServer): string {
  return disabled ? `${remark} It is switched off in this configuration.` : remark;
}
