import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readServers, UNCLEAR } from '#clients/config/read.ts';
import { bareAddress } from '#clients/config/redact.ts';
import type { ConfiguredServer } from '#clients/config/server.ts';
import { type OwnServer, ownServer } from '#crawler/sources/configured.ts';
import { InputError, MisuseError } from '#model/errors.ts';
import { oneLine, withoutHidden } from '#model/hidden.ts';
import { makeFolder } from '#store/make-folder.ts';
import { storeOption } from './folder-options.ts';
import { readText } from './read-text.ts';
import { say } from './terminal.ts';
import { webAddress } from './web-address.ts';

/** What a person asks to crawl for themselves. */
export interface TargetOptions {
  readonly stdio?: string;
  readonly config?: string;
  readonly url?: string;
  readonly registry?: string;
  readonly limit?: number;
  readonly since?: string;
  readonly store: string;
  readonly yes?: boolean;
  readonly withMySecrets?: boolean;
  readonly thisMachine?: boolean;
}

/** What the store calls where servers of one's own come from: the command line, and a client's configuration. */
export const OWN_SOURCES = ['command-line', 'configuration'] as const;

/** Adds the options that name servers of one's own. */
export function addTargetOptions(command: Command): Command {
  return command
    .option('--stdio <name>', 'crawl a command of your own, written after --, into your private store')
    .option('--config <file>', "crawl the servers of a client's configuration into your private store")
    .option('--url <address>', 'crawl a remote server into your private store')
    .option('--registry <address>', 'crawl servers that a registry lists into your private store')
    .addOption(
      ofOneRun('--limit <number>', 'how many servers of a registry to ask in this run; 100 when not given, none with 0', readLimit),
    )
    .addOption(ofOneRun('--since <moment>', 'only servers of a registry whose entries changed since, such as 2026-11-01', readMoment))
    .option('--yes', 'start what the configuration names without asking')
    .option('--with-my-secrets', 'give the servers the real values of your configuration instead of dummies')
    .option('--this-machine', 'also reach servers of this machine over plain HTTP')
    .addOption(storeOption());
}

/** An option that chooses whom a run asks, which one that goes on has chosen already. */
function ofOneRun(flags: string, description: string, read: (text: string) => unknown): Option {
  return new Option(flags, description).argParser(read).conflicts('resume');
}

/** Whether a person asks for servers of their own and not for those of the lists. */
export function namesTargets({ stdio, config, url }: TargetOptions): boolean {
  return [stdio, config, url].some((named) => named !== undefined);
}

/** The servers that a person names, after their consent where a file names them. */
export async function targetsOf(words: readonly string[], options: TargetOptions): Promise<OwnServer[]> {
  const withSecrets = options.withMySecrets ?? false;
  const servers = configured(words, options);
  const source = OWN_SOURCES[options.config === undefined ? 0 : 1];
  const own = servers.map((server) =>
    ownServer(server, { source, withSecrets: withSecrets || options.config === undefined, thisMachine: options.thisMachine ?? false }),
  );
  const named = own.map(({ sourced }) => sourced.listing.server);
  const twice = new Set(named.filter((server, index) => named.indexOf(server) !== index));
  for (const server of twice) say(`Several entries are the server ${server}; the first one is crawled.`);
  if (options.config !== undefined && !options.yes) await demandConsent(servers, own, withSecrets);
  return own;
}

/** Makes the private store's folder. */
export async function openStore(store: string): Promise<string> {
  const root = resolve(store);
  await makeFolder(join(root, 'servers'));
  return root;
}

/** Refuses options that name several sources, or belong to a registry where there is none. */
export function assertOneSource(words: readonly string[], { stdio, config, url, registry, limit, since }: TargetOptions): void {
  if ([stdio, config, url, registry].filter((named) => named !== undefined).length > 1)
    throw new MisuseError('crawl', '--stdio, --config, --url and --registry exclude each other', 'crawl them one after the other');
  if (stdio === undefined && words.length > 0 && [config, url, registry].some((named) => named !== undefined))
    throw new MisuseError('crawl', 'a list and a server of your own or a registry are named together', 'name one');
  if (registry === undefined && (limit !== undefined || since !== undefined))
    throw new MisuseError(limit === undefined ? '--since' : '--limit', 'is for --registry alone', 'name a registry with it');
}

/** Refuses an option that nothing of what is named would heed, before the servers of the lists are asked without it. */
export function assertMeant({ config, url, registry, yes, withMySecrets, thisMachine }: TargetOptions): void {
  const ofConfig = yes ? '--yes' : '--with-my-secrets';
  if (config === undefined && (yes || withMySecrets))
    throw new MisuseError(ofConfig, 'is for --config alone', "name a client's configuration with it");
  if (thisMachine && [config, url, registry].every((named) => named === undefined))
    throw new MisuseError('--this-machine', 'is for --url, --config and --registry alone', 'name an address or a configuration with it');
}

/** Refuses what only a crawl of lists or of a registry understands. */
export function assertOwn({ only, changedOnly, retry, resume, acceptLosses }: Repeating): void {
  const given = Object.entries({
    '--only': only,
    '--changed-only': changedOnly,
    '--retry': retry,
    '--resume': resume,
    '--accept-losses': acceptLosses,
  });
  const first = given.find(([, value]) => value !== undefined)?.[0];
  if (first !== undefined)
    throw new MisuseError(first, 'has no meaning for servers of your own', 'leave it out: all that you name are asked');
}

/** What narrows a crawl or goes on with one. */
interface Repeating {
  readonly only?: string;
  readonly changedOnly?: boolean;
  readonly retry?: boolean;
  readonly resume?: boolean;
  readonly acceptLosses?: boolean;
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (text.trim() === '' || !Number.isInteger(limit) || limit < 0) throw new InvalidArgumentError('Write a whole number from 0.');
  return limit;
}

/** A moment as registries write them: a day, or a day and a time with its zone. */
function readMoment(text: string): string {
  const isMoment = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
  const moment = new Date(isMoment ? text : '');
  if (Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError('Write a day or a moment, such as 2026-11-01 or 2026-11-01T08:00:00Z.');
  return moment.toISOString();
}

function configured(words: readonly string[], { stdio, config, url }: TargetOptions): ConfiguredServer[] {
  if (config !== undefined) return fromFile(config);
  if (url !== undefined && webAddress(url) === undefined)
    throw new MisuseError('--url', `${JSON.stringify(bareAddress(url))} is no address of the web`, 'write https://mcp.example.com/mcp');
  if (url !== undefined) return [{ name: bareAddress(url), disabled: false, way: { url, headers: {} } }];
  if (stdio?.trim() === '') throw new MisuseError('--stdio', 'the name is empty', 'name the server: crawl --stdio NAME -- node server.js');
  const [command, ...rest] = words;
  if (command === undefined)
    throw new MisuseError('--stdio', 'no command is named', 'write it after --: crawl --stdio NAME -- node server.js');
  return [{ name: stdio ?? '', disabled: false, way: { command, arguments: rest, environment: {}, directory: process.cwd() } }];
}

function fromFile(file: string): ConfiguredServer[] {
  const text = readText(file, 'name the file in which a client keeps its servers');
  const directory = dirname(resolve(file));
  const { servers, unclear } = readServers(text, file);
  const named = servers.filter(({ way }) => !('url' in way) || webAddress(way.url) !== undefined);
  const unread = servers.filter((server) => !named.includes(server)).map(({ name }) => name);
  for (const name of unclear) say(oneLine(`${name} is left out: ${UNCLEAR}.`));
  for (const name of unread) say(oneLine(`${name} is left out: its address cannot be read as one.`));
  if (named.length === 0)
    throw new InputError(file, 'names no server that could be asked', 'give one of its entries a command or an address');
  return named.map((server) =>
    'url' in server.way ? server : { ...server, way: { ...server.way, directory: resolve(directory, server.way.directory ?? '.') } },
  );
}

/** Shows what would be started or reached and waits for a yes; without a terminal there is nobody to say it. */
async function demandConsent(servers: readonly ConfiguredServer[], own: readonly OwnServer[], withSecrets: boolean): Promise<void> {
  say(servers.map((server, index) => planOf(server, own[index])).join('\n'));
  say(
    withSecrets
      ? 'They get the real values of their variables, arguments and headers.'
      : 'They get dummies in place of values that may be secret.',
  );
  if (!process.stdin.isTTY) throw new MisuseError('--config', 'nobody is here to agree', 'add --yes if you want these started');
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question('Start them in the sandbox and ask them for their lists? [y/N] ');
  prompt.close();
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new MisuseError('--config', 'was not agreed to', 'nothing was started');
}

/** One server in one line: what is started or reached, and the names of what it would get. */
function planOf({ name, way, disabled }: ConfiguredServer, own: OwnServer | undefined): string {
  const target = own?.sourced.listing.target;
  const names = Object.keys('url' in way ? way.headers : way.environment);
  const given = names.length > 0 ? ` with ${names.map((variable) => `${variable}=•••`).join(' ')}` : '';
  return withoutHidden(`${name}${disabled ? ' (not in use)' : ''}: ${startOf(target)}${given}`.replaceAll(/\s+/g, ' '));
}

function startOf(target: OwnServer['sourced']['listing']['target'] | undefined): string {
  if (target?.kind === 'remote') return target.url;
  if (target?.kind === 'npm') return ['npx', `${target.package}@${target.version}`, ...(target.arguments ?? [])].join(' ');
  return target?.kind === 'command' ? [target.command, ...target.arguments].join(' ') : 'nothing';
}
