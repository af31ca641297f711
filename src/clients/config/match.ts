import { nearest } from '#model/nearest.ts';
import type { Server } from '#model/types.ts';
import { originOf } from './package.ts';
import { bareAddress } from './redact.ts';
import type { ConfiguredServer } from './server.ts';

/** By what others know a server: its package or its address. */
export type KnownTarget =
  | { readonly kind: 'npm'; readonly package: string; readonly version: string }
  | { readonly kind: 'remote'; readonly url: string };

/** Whether a configured server runs the package, or reaches the address, of a known one. */
export function isSameServer(target: KnownTarget | Server['target'], server: ConfiguredServer): boolean {
  const origin = originOf(server);
  if (target.kind === 'npm') return origin.package === target.package;
  return target.kind === 'remote' && origin.url !== undefined && bareAddress(origin.url) === bareAddress(target.url);
}

/** What a reader should know of a match: labels are of one version, and a configuration may run another. */
export function remarkOn(
  server: ConfiguredServer,
  { id, target }: { readonly id: string; readonly target: KnownTarget | Server['target'] },
): string {
  const { version } = originOf(server);
  if (target.kind !== 'npm' || version === target.version) return `${server.name} is ${id}.`;
  const runs =
    version === undefined
      ? 'the configuration names no exact version, so that what it runs may list other tools'
      : `the configuration runs ${version}, which may list other tools`;
  return `${server.name} is ${id}, labelled as of ${target.version}; ${runs}.`;
}

/** Why a server cannot be in the catalogue, as a clause; undefined where it could be. */
export function whyNeverKnown(server: ConfiguredServer): string | undefined {
  const { pypi } = originOf(server);
  return pypi === undefined ? undefined : `${pypi} is a package of PyPI, of which the catalogue has none`;
}

/** How many letters of a package's name may be wrong; names of one family differ in hardly more than a few. */
const MOST_SLIPS = 2;

/** The known package that a configured one was probably meant to be, as a question in brackets; empty where none is spelt nearly so. */
export function guessText(server: ConfiguredServer, known: readonly (KnownTarget | Server['target'] | null)[]): string {
  const { package: name } = originOf(server);
  if (name === undefined) return '';
  const packages = known.flatMap((target) => (target?.kind === 'npm' ? [target.package] : []));
  const near = nearest(name, packages, MOST_SLIPS);
  return near === undefined ? '' : ` (did you mean ${near}?)`;
}
