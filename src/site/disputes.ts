import { isOpen } from '#export/corrections.ts';
import type { Correction, ServerId } from '#model/types.ts';
import { readCorrections } from '#store/read.ts';
import { root } from './catalogue.ts';

/** The public log, what is open first. */
export const corrections: readonly Correction[] = readCorrections(root).toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)));

const open = corrections.filter(isOpen);

/** What is contested of a server or of its tools, and not decided yet. */
export function disputesOver(server: ServerId): Correction[] {
  return open.filter((dispute) => dispute.server === server);
}
