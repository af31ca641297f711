import { publicAddress } from '#clients/config/redact.ts';
import type { NpmTarget, RegistryEntry, RemoteTarget } from '#model/types.ts';
import { dummiesFor, isCredential } from '../ladder/names.ts';
import { argumentsFrom } from '../ladder/words.ts';
import { list, type Table, textIn } from './registry-table.ts';

/** What an entry lists that can be crawled, and the kinds of all else. */
export type Targets = Required<Pick<RegistryEntry, 'packages' | 'remotes' | 'elsewhere'>>;

const PACKAGE = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const EXACT = /^\d+\.\d+\.\d+(?:[A-Za-z.+-][0-9A-Za-z.+-]*)?$/;
const KIND = /^[a-z0-9][a-z0-9-]{0,29}$/;
const NPM = /^https:\/\/registry\.npmjs\.org\/?$/;
const STREAMABLE = 'streamable-http';

/** Reads what a server consists of; its older transport counts only where it has no newer one. */
export function readTargets(packages: unknown, remotes: unknown): Targets {
  const started = list(packages).map(npmTarget);
  const reached = list(remotes);
  const addresses = reached.map(remoteTarget);
  const isNewer = (one: Table) => textIn(one, 'type') === STREAMABLE;
  const newer = addresses.filter((address, index) => typeof address === 'object' && isNewer(reached[index] ?? {}));
  const kinds = [...started, ...addresses].filter((each) => typeof each === 'string');
  return {
    packages: started.filter((each) => typeof each === 'object'),
    remotes: (newer.length > 0 ? newer : addresses).filter((each) => typeof each === 'object'),
    elsewhere: [...new Set(kinds)].toSorted(),
  };
}

/** A package as a target, or the kind of what it is instead. */
function npmTarget(listed: Table): NpmTarget | string {
  const [kind, name, version] = ['registryType', 'identifier', 'version'].map((key) => textIn(listed, key)) as [string, string, string];
  if (kind !== 'npm') return KIND.test(kind) ? kind : 'unknown';
  if (!NPM.test(textIn(listed, 'registryBaseUrl') || 'https://registry.npmjs.org')) return 'npm of another registry';
  if (!PACKAGE.test(name) || !EXACT.test(version)) return 'npm without an exact version';
  return { kind: 'npm', package: name, version, ...recipeOf(listed, name) };
}

/** Dummies in place of what a package over stdio is to be given; one that would listen instead is started plainly. */
function recipeOf(listed: Table, name: string): Pick<NpmTarget, 'arguments' | 'environment'> {
  const [transport = {}] = list([listed['transport']]);
  if ((textIn(transport, 'type') || 'stdio') !== 'stdio') return {};
  const words = argumentsFrom([
    ...behindName(list(listed['runtimeArguments']), name),
    ...list(listed['packageArguments']).flatMap(wordsOf),
  ]);
  const names = list(listed['environmentVariables'])
    .filter(isWanted)
    .map((variable) => textIn(variable, 'name'));
  const environment = dummiesFor(names);
  return { ...(words && { arguments: words }), ...(Object.keys(environment).length > 0 && { environment }) };
}

/** The words for the runner stand before the package's name and are not for the package. */
function behindName(runtime: readonly Table[], name: string): string[] {
  const words = runtime.flatMap(wordsOf);
  const at = words.findIndex((word) => word === name || word.startsWith(`${name}@`));
  return at < 0 ? [] : words.slice(at + 1);
}

/** An argument as words: what is fixed, what is meant where nothing is said, or a place to fill in; none for what may be left out. */
function wordsOf(argument: Table): string[] {
  const [name, hint] = [textIn(argument, 'name'), textIn(argument, 'valueHint')];
  const value = textIn(argument, 'value') || textIn(argument, 'default');
  if (value === '' && argument['isRequired'] !== true) return [];
  const isNamed = textIn(argument, 'type') === 'named';
  const word = value === '' ? `<${hint || name || 'value'}>` : value;
  if (!isNamed) return [word];
  return value === '' && argument['format'] === 'boolean' ? [name] : [name, word];
}

/** A variable that is required, has a value, or lets one in. */
function isWanted(variable: Table): boolean {
  const hasValue = ['value', 'default'].some((key) => textIn(variable, key) !== '');
  return variable['isRequired'] === true || hasValue || isCredential(textIn(variable, 'name'));
}

/** An address as a target, or the kind of what it is instead; one with places to fill in is no address yet. */
function remoteTarget(listed: Table): RemoteTarget | string {
  const [kind, url] = [textIn(listed, 'type'), textIn(listed, 'url')];
  if (kind !== STREAMABLE && kind !== 'sse') return 'remote of an unknown kind';
  if (/[{}]/.test(url)) return 'remote with places to fill in';
  return /^https?:\/\//.test(url) && URL.canParse(url) ? { kind: 'remote', url: publicAddress(url) } : 'remote without an address';
}
