import { basename } from 'node:path';
import { bareAddress, publicAddress, withDummies } from '#clients/config/redact.ts';
import type { ConfiguredCommand, ConfiguredServer } from '#clients/config/server.ts';
import { serverIdOfAddress, serverIdOfPackage, slug } from '#model/ids.ts';
import type { ServerId, Target } from '#model/types.ts';
import type { Own } from '../own.ts';
import type { Sourced } from './curated.ts';

/** A server of a person's own: its listing, which holds no secret, and what only the running program gets. */
export interface OwnServer {
  readonly sourced: Sourced;
  readonly own: Own;
}

/** Where servers of one's own come from, and what they may get. */
export interface OwnOptions {
  readonly source: string;
  readonly withSecrets: boolean;
  /** Whether servers of this machine may be reached over plain HTTP. */
  readonly thisMachine: boolean;
}

const EXACT_PACKAGE = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)@(\d+\.\d+\.\d+(?:[A-Za-z.+-][0-9A-Za-z.+-]*)?)$/;

/** Makes a server of a configuration one that can be crawled; its secrets go along only where the person says so. */
export function ownServer({ name, way }: ConfiguredServer, { source, withSecrets, thisMachine }: OwnOptions): OwnServer {
  const target: Target = 'url' in way ? { kind: 'remote', url: bareAddress(way.url) } : targetOf(withDummies(way));
  const listing = { server: idOf({ name, way }, target), title: name, because: 'A person crawls it for themselves.', target };
  return { sourced: { source, listing }, own: { ...(withSecrets && realOf(way, target)), thisMachine } };
}

function realOf(way: ConfiguredServer['way'], { kind }: Target): Own {
  if ('url' in way) return { url: way.url, headers: way.headers };
  return { arguments: kind === 'npm' ? packageOf(way.arguments).rest : way.arguments, environment: way.environment };
}

/** A package of npm in an exact version is fetched; every other command runs where it lies. */
function targetOf({ command, arguments: words, environment, directory }: ConfiguredCommand): Target {
  const { name, version, rest } = /^npx(?:\.cmd)?$/.test(basename(command)) ? packageOf(words) : {};
  if (name !== undefined && version !== undefined)
    return { kind: 'npm', package: name, version, arguments: [...(rest ?? [])], environment: { ...environment } };
  return { kind: 'command', command, arguments: [...words], environment: { ...environment }, ...(directory && { directory }) };
}

/** The package that npx is told to run, in an exact version, and the words after it. */
function packageOf(words: readonly string[]): { name?: string; version?: string; rest: readonly string[] } {
  const at = words.findIndex((word) => !word.startsWith('-'));
  const [, name, version] = EXACT_PACKAGE.exec(words[at] ?? '') ?? [];
  return { ...(name !== undefined && version !== undefined && { name, version }), rest: words.slice(at + 1) };
}

/** Who a server is: by its whole address but for secrets, even where less of the address is kept. */
function idOf({ name, way }: Pick<ConfiguredServer, 'name' | 'way'>, target: Target): ServerId {
  if (target.kind === 'npm') return serverIdOfPackage(target.package);
  return 'url' in way && URL.canParse(way.url) ? serverIdOfAddress(publicAddress(way.url)) : `local/${slug(name)}`;
}
