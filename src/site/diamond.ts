import type { TraitId } from '#model/types.ts';
import { taxonomy } from './catalogue.ts';

const CENTRE = 50;
const REACH = 38;

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
