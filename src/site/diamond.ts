import type { TraitId } from '#model/types.ts';
import { taxonomy } from './catalogue.ts';

const CENTRE = 50;
const REACH = 47;

/** The sign of each trait; none is the letter of a category. */
const SIGNS: Readonly<Record<TraitId, string>> = {
  'reads-private-data': 'P',
  'reads-secrets': 'S',
  'ingests-untrusted-content': 'U',
  'sends-outward': 'O',
  'runs-code': 'C',
  'changes-access': 'A',
  'issues-credentials': 'K',
  'moves-money': 'M',
  irreversible: '!',
  bulk: 'B',
  'open-ended-argument': '?',
  'controls-interface': 'T',
  'multi-action': '+',
};

/** The sign under which a trait stands on placards. */
export function signOf(trait: TraitId): string {
  return SIGNS[trait];
}

/** Where on the diamond's rim a trait has its mark; every trait keeps its place on every placard. */
export function markOf(trait: TraitId): { readonly x: number; readonly y: number } {
  const index = taxonomy.traits.findIndex(({ id }) => id === trait);
  const along = ((index + 0.5) / taxonomy.traits.length) * 4;
  const side = Math.floor(along);
  const step = along - side;
  const [fromX, fromY] = CORNERS[side] ?? [0, 0];
  const [toX, toY] = CORNERS[side + 1] ?? [0, 0];
  return { x: place(fromX + (toX - fromX) * step), y: place(fromY + (toY - fromY) * step) };
}

const CORNERS = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

function place(offset: number): number {
  return Math.round((CENTRE + offset * REACH) * 10) / 10;
}
