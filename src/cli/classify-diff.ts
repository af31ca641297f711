import { styleText } from 'node:util';
import { classify } from '#classify/classify.ts';
import { diffLabels, type LabelDiff, type Move } from '#classify/diff.ts';
import { oneLine } from '#model/hidden.ts';
import { compareText } from '#model/scales.ts';
import type { Evidence, ServerId } from '#model/types.ts';
import { readCurrentSnapshot, readOverrides } from '#store/read.ts';
import { type Labels, labelsAt, writtenLabels } from './label-history.ts';

interface ServerDiff extends LabelDiff {
  readonly server: ServerId;
}

const MAX_BECAUSE = 3;
const MAX_QUOTE = 80;
const STYLES = { up: 'red', down: 'green', aside: 'yellow' } as const;

/** Prints how the labels of a catalogue would move if the rules of now were asked; writes nothing. */
export function printDiff(catalog: string, against: string | undefined): void {
  const written = writtenLabels(catalog);
  const before = against === undefined ? written : labelsAt(catalog, against);
  const diffs = diffsOf(catalog, { before, servers: [...new Set([...before.servers, ...written.servers])].toSorted(compareText) });
  const lines = [...diffs.flatMap(linesOf), summaryOf(diffs)];
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function diffsOf(catalog: string, { before, servers }: { before: Labels; servers: readonly ServerId[] }): ServerDiff[] {
  return servers.map((server) => {
    const snapshot = readCurrentSnapshot(catalog, server);
    const after = snapshot && classify(snapshot, readOverrides(catalog, server));
    return { server, ...diffLabels(before.read(server), after) };
  });
}

function linesOf({ server, moves, added, removed }: ServerDiff): string[] {
  return [
    ...moves.flatMap((move) => [headOf(server, move), ...move.because.slice(0, MAX_BECAUSE).map(reasonOf)]),
    ...added.map((tool) => oneLine(`${server} ${tool}: was not labelled`)),
    ...removed.map((tool) => oneLine(`${server} ${tool}: is not listed any more`)),
  ];
}

function headOf(server: ServerId, { tool, part, from, to, direction }: Move): string {
  return `${oneLine(`${server} ${tool}: ${part}`)} ${styleText(STYLES[direction], oneLine(`${from} → ${to}`), { stream: process.stdout })}`;
}

function reasonOf({ rule, gives, at, quote }: Evidence): string {
  const words = quote === undefined ? 'nothing stands' : JSON.stringify(quote.slice(0, MAX_QUOTE));
  return oneLine(`    ${rule}${gives ? ` (${gives})` : ''}: ${words} at ${at}`);
}

function summaryOf(diffs: readonly ServerDiff[]): string {
  const moves = diffs.flatMap((diff) => diff.moves.map((move) => ({ ...move, tool: `${diff.server} ${move.tool}` })));
  const tools = (belongs: (move: Move) => boolean) => new Set(moves.filter(belongs).map(({ tool }) => tool)).size;
  const isLabel = ({ part }: Move) => part === 'category' || part === 'severity';
  const total = (count: (diff: ServerDiff) => number) => diffs.reduce((sum, diff) => sum + count(diff), 0);
  return [
    `moved up ${tools((move) => isLabel(move) && move.direction === 'up')}`,
    `down ${tools((move) => isLabel(move) && move.direction === 'down')}`,
    `confidence ${tools(({ part }) => part === 'confidence')}`,
    `traits ${tools(({ part }) => part.startsWith('trait:'))}`,
    `actions ${tools(({ part }) => part === 'actions')}`,
    `came or went ${total(({ added, removed }) => added.length + removed.length)}`,
    `unchanged ${total(({ unchanged }) => unchanged)}`,
  ].join(', ');
}
