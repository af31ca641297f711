import { styleText } from 'node:util';
import type { Command } from 'commander';
import { type Change, type Changes, changesBetween, DRIFT_CLASSES, type DriftClass, GRAVE_CLASSES } from '#classify/changes.ts';
import { sameVersionNotes } from '#export/revisions.ts';
import { MisuseError } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import { suggestion } from '#model/nearest.ts';
import type { ServerId, Snapshot } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import { assertCatalogue, listServers, readCurrentSnapshot, readObservation, readSnapshots } from '#store/read.ts';
import { choiceOption } from './choice.ts';
import { choosePair, nameOf, namesOf, type Pair } from './diff-pair.ts';
import { catalogOption } from './folder-options.ts';
import { SEARCH } from './labels.ts';

interface Options {
  readonly catalog: string;
  readonly json?: boolean;
  readonly failOn?: (typeof GRAVE_CLASSES)[number];
}

const STYLES = { critical: 'red', breaking: 'yellow', unknown: 'magenta', notable: 'cyan', info: 'dim', 'asked-otherwise': 'dim' } as const;
const LONGEST = 200;
const LEAD = 40;

/** `diff`: what changed between two answers of a server, field by field. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('show what changed between two snapshots of a server, field by field')
    .argument('<server>', 'id of the server')
    .argument(
      '[before]',
      'a snapshot: its day, time or version, or four digits or more that its digest begins with; the one before the later when not given',
    )
    .argument('[after]', 'a snapshot; the current one when not given')
    .addOption(choiceOption('--fail-on <class>', 'exit with 1 when a change of the server is of this class or graver', GRAVE_CLASSES))
    .addOption(catalogOption('the catalogue to read'))
    .option('--json', 'print the changes as JSON')
    .action((...words: Words) => diffServer(...words));
}

type Words = [server: ServerId, before: string | undefined, after: string | undefined, options: Options];

function diffServer(...[server, before, after, { catalog, json, failOn }]: Words): void {
  assertCatalogue(catalog);
  const known = snapshotsOf(server, catalog);
  const pair = choosePair(known, { before, after, current: readCurrentSnapshot(catalog, server) });
  if (pair === undefined) {
    print(json ? 'null' : `${server} has one snapshot, of ${known.map((one) => nameOf(one)).join()}: there is nothing to compare.`);
    return;
  }
  const told = changesBetween(pair.before, pair.after, readObservation(catalog, server));
  print(json ? visibleJson({ server, ...endsOf(pair), ...told }) : readable(server, pair, told));
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
  if (!servers.includes(server))
    throw new MisuseError('diff', `no server is named ${JSON.stringify(server)}`, suggestion(server, servers, SEARCH));
  const known = readSnapshots(catalog, server);
  if (known.length === 0) throw new MisuseError(server, 'has no snapshot, since it never answered', 'crawl it first');
  return known;
}

function endsOf({ before, after }: Pair): object {
  const end = ({ takenAt, digest, origin, asked }: Snapshot) => ({ takenAt, digest, origin, asked });
  return { before: end(before), after: end(after) };
}

function readable(server: ServerId, pair: Pair, told: Changes): string {
  const { asking, changes } = told;
  const counts = DRIFT_CLASSES.map((kind) => [kind, changes.filter((change) => change.class === kind).length] as const);
  const summary = counts.flatMap(([kind, number]) => (number > 0 ? [`${number} ${kind}`] : [])).join(', ') || 'nothing changed';
  return [
    `${server}: ${namesOf(pair)}: ${summary}`,
    ...(changes.length > 0 ? sameVersionNotes(told).map((note) => paint(asking === undefined ? 'red' : 'dim', note)) : []),
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
  const from = Math.max(0, sharedLength(text, opposite) - LEAD);
  const end = from + LONGEST;
  return `${from > 0 ? '…' : ''}${text.slice(from, end).toWellFormed()}${end < text.length ? '…' : ''}`;
}

function sharedLength(text: string, other: string): number {
  let length = 0;
  while (length < text.length && text[length] === other[length]) length += 1;
  return length;
}
