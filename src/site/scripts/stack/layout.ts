import type { JudgedHazard } from '#policy/stack.ts';

/** A box of the picture. */
export interface Box {
  readonly key: string;
  readonly text: string;
  /** What stands below it, smaller. */
  readonly note: string;
  readonly x: number;
  readonly y: number;
  /** Whether anything that goes through it stays usable. */
  readonly open: boolean;
}

/** A line from a box to a box further right. */
export interface Line {
  readonly from: Box;
  readonly to: Box;
  readonly open: boolean;
}

/** Servers at the left, what they supply in the middle, the hazards that this makes at the right. */
export interface Picture {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly height: number;
}

/** How large boxes are, and where the columns stand. */
export const SIZES = { width: 216, height: 56, row: 72, columns: [0, 296, 592], all: 808 } as const;

interface Supply {
  readonly server: string;
  readonly what: string;
  readonly all: number;
  readonly usable: number;
}

/** Lays out who supplies which part of which hazard; what the policies refuse already is closed. */
export function layoutOf(hazards: readonly JudgedHazard[], wordsFor: (what: string) => string): Picture {
  const supplies = suppliesOf(hazards);
  const servers = column(0, [...new Set(supplies.map(({ server }) => server))], (server) => {
    const own = supplies.filter((supply) => supply.server === server);
    return { text: server, note: '', open: own.some(({ usable }) => usable > 0) };
  });
  const legs = column(1, [...new Set(supplies.map(({ what }) => what))], (what) => {
    const own = supplies.filter((supply) => supply.what === what);
    const [all, usable] = [sum(own, 'all'), sum(own, 'usable')];
    return { text: wordsFor(what), note: usable === all ? `${all} tools` : `${usable} of ${all} tools stay usable`, open: usable > 0 };
  });
  const ends = column(
    2,
    hazards.map(({ rule }) => rule),
    (rule) => endOf(hazards.find((hazard) => hazard.rule === rule)),
  );
  const lines = [
    ...supplies.flatMap(({ server, what, usable }) => line(servers.get(server), legs.get(what), usable > 0)),
    ...hazards.flatMap(({ rule, legs: parts, usable }) =>
      parts.flatMap(({ what }, index) => line(legs.get(what), ends.get(rule), (usable[index]?.length ?? 0) > 0)),
    ),
  ];
  const boxes = [...servers.values(), ...legs.values(), ...ends.values()];
  return { boxes, lines, height: Math.max(...boxes.map(({ y }) => y + SIZES.height), 0) };
}

function suppliesOf(hazards: readonly JudgedHazard[]): Supply[] {
  const supplies = new Map<string, Supply>();
  for (const { legs, usable } of hazards)
    for (const [index, { what, tools }] of legs.entries())
      for (const server of new Set(tools.map((tool) => tool.server))) {
        const count = (list: readonly { readonly server: string }[]) => list.filter((tool) => tool.server === server).length;
        supplies.set(JSON.stringify([server, what]), { server, what, all: count(tools), usable: count(usable[index] ?? []) });
      }
  return [...supplies.values()];
}

function endOf(hazard: JudgedHazard | undefined): Pick<Box, 'text' | 'note' | 'open'> {
  const open = hazard?.usable.every((tools) => tools.length > 0) ?? false;
  return { text: hazard?.title ?? '', note: open ? 'open without the refusals below' : 'closed by the presets already', open };
}

function column(index: 0 | 1 | 2, keys: readonly string[], say: (key: string) => Pick<Box, 'text' | 'note' | 'open'>): Map<string, Box> {
  return new Map(keys.map((key, row) => [key, { key, x: SIZES.columns[index], y: row * SIZES.row, ...say(key) }]));
}

function line(from: Box | undefined, to: Box | undefined, open: boolean): Line[] {
  return from && to ? [{ from, to, open }] : [];
}

function sum(supplies: readonly Supply[], key: 'all' | 'usable'): number {
  return supplies.reduce((total, supply) => total + supply[key], 0);
}
