import { styleText } from 'node:util';
import type { Command } from 'commander';
import { type Change, type Changes, changesBetween, DRIFT_CLASSES, type DriftClass } from '#classify/changes.ts';
import { MisuseError } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import { suggestion } from '#model/nearest.ts';
import type { ServerId, Snapshot } from '#model/types.ts';
import { assertCatalogue, listServers, readCurrentSnapshot, readSnapshots } from '#store/read.ts';
import { choiceOption } from './choice.ts';
import { catalogOption } from './folder-options.ts';
import { jsonText } from './terminal.ts';

interface Options {
  readonly catalog: string;
  readonly json?: boolean;
  readonly failOn?: DriftClass;
}

interface Pair {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

const STYLES = { critical: 'red', breaking: 'yellow', unknown: 'magenta', notable: 'cyan', info: 'dim' } as const;
const SAME_VERSION = 'The surface changed while the version string did not. Another way of starting the server can do that too.';
const LONGEST = 200;
const LEAD = 40;
const LEAST_DIGITS = 4;

/** `diff`: what changed between two answers of a server, field by field. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('show what changed between two snapshots of a server, field by field')
    .argument('<server>', 'id of the server')
    .argument('[before]', 'a snapshot: its day, or the first digits of its digest; the one before the later when not given')
    .argument('[after]', 'a snapshot; the current one when not given')
    .addOption(choiceOption('--fail-on <class>', 'exit with 1 when a change is of this class or graver', DRIFT_CLASSES))
    .addOption(catalogOption('the catalogue to read'))
    .option('--json', 'print the changes as JSON')
    .action((...words: Words) => diffServer(...words));
}

type Words = [server: ServerId, before: string | undefined, after: string | undefined, options: Options];

function diffServer(...[server, before, after, { catalog, json, failOn }]: Words): void {
  assertCatalogue(catalog);
  const known = snapshotsOf(server, catalog);
  const pair = choose(known, { before, after, current: readCurrentSnapshot(catalog, server) });
  if (pair === undefined) {
    print(json ? 'null' : `${server} has one snapshot, of ${known.map(nameOf).join()}: there is nothing to compare.`);
    return;
  }
  const told = changesBetween(pair.before, pair.after);
  print(json ? jsonText({ server, ...endsOf(pair), ...told }, 2) : readable(server, pair, told));
  if (told.changes.some((change) => fails(change, failOn))) process.exitCode = 1;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fails(change: Change, failOn: DriftClass | undefined): boolean {
  return failOn !== undefined && DRIFT_CLASSES.indexOf(change.class) <= DRIFT_CLASSES.indexOf(failOn);
}

function snapshotsOf(server: ServerId, catalog: string): Snapshot[] {
  const servers = listServers(catalog);
  if (!servers.includes(server)) throw new MisuseError('diff', `no server is named ${JSON.stringify(server)}`, suggestion(server, servers));
  const known = readSnapshots(catalog, server);
  if (known.length === 0) throw new MisuseError(server, 'has no snapshot, since it never answered', 'crawl it first');
  return known;
}

interface Choice {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly current: Snapshot | undefined;
}

/** The two snapshots to compare; undefined when there is only one and none was named. */
function choose(known: readonly Snapshot[], { before, after, current }: Choice): Pair | undefined {
  const later = after === undefined ? (current ?? known.at(-1)) : find(known, after);
  const others = known.filter((snapshot) => snapshot !== later && snapshot.digest !== later?.digest);
  const earlier =
    before === undefined ? (others.findLast(({ takenAt }) => takenAt <= (later?.takenAt ?? '')) ?? others.at(-1)) : find(known, before);
  return later && earlier && { before: earlier, after: later };
}

/** The newest snapshot of a day, or the one whose digest begins so. */
function find(known: readonly Snapshot[], word: string): Snapshot {
  const digits = word.replace(/^sha256-/, '');
  const found = known.findLast(
    ({ takenAt, digest }) => takenAt.startsWith(word) || (digits.length >= LEAST_DIGITS && digest.startsWith(`sha256-${digits}`)),
  );
  if (found) return found;
  throw new MisuseError('diff', `no snapshot is of ${JSON.stringify(word)}`, `there are ${known.map(nameOf).join(', ')}`);
}

function nameOf({ takenAt, digest }: Snapshot): string {
  return `${takenAt.slice(0, 10)} (${digest.slice('sha256-'.length, 'sha256-'.length + 12)})`;
}

function endsOf({ before, after }: Pair): object {
  const end = ({ takenAt, digest, origin }: Snapshot) => ({ takenAt, digest, origin });
  return { before: end(before), after: end(after) };
}

function readable(server: ServerId, { before, after }: Pair, { isSameVersion, changes }: Changes): string {
  const counts = DRIFT_CLASSES.map((kind) => [kind, changes.filter((change) => change.class === kind).length] as const);
  const summary = counts.flatMap(([kind, number]) => (number > 0 ? [`${number} ${kind}`] : [])).join(', ') || 'nothing changed';
  return [
    `${server}: ${nameOf(before)} → ${nameOf(after)}: ${summary}`,
    ...(isSameVersion && changes.length > 0 ? [paint('red', SAME_VERSION)] : []),
    ...changes.flatMap(linesOf),
  ].join('\n');
}

function linesOf(change: Change): string[] {
  const { class: kind, tool, what, at, before, after } = change;
  const place = [tool, at].filter(Boolean).join(' ');
  return [
    `${paint(STYLES[kind], kind)} ${oneLine(`${place ? `${place}: ` : ''}${what}`)}`,
    ...(before === undefined ? [] : [`  - ${excerpt(before, after)}`]),
    ...(after === undefined ? [] : [`  + ${excerpt(after, before)}`]),
  ];
}

function paint(style: (typeof STYLES)[DriftClass], text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** A stranger's value in one printable line, from shortly before the place where it differs from the other. */
function excerpt(value: unknown, other: unknown): string {
  const text = oneLine(JSON.stringify(value));
  const opposite = other === undefined ? '' : oneLine(JSON.stringify(other));
  const same = [...text].findIndex((character, index) => character !== opposite[index]);
  const from = other === undefined || same < LEAD ? 0 : same - LEAD;
  const end = from + LONGEST;
  return `${from > 0 ? '…' : ''}${text.slice(from, end).toWellFormed()}${end < text.length ? '…' : ''}`;
}
