import type { Correction } from '#model/types.ts';
import type { Frame } from './frame.ts';
import { DECISION_DAYS } from './promises.ts';

const DAY = 86_400_000;

/** `/api/v1/corrections.json`: what was contested or found wrong, and what became of it. */
export function apiCorrections(frame: Frame, corrections: readonly Correction[]) {
  return { ...frame, total: corrections.length, open: corrections.filter(isOpen).length, corrections };
}

/** Whether nothing was decided yet. */
export function isOpen({ state }: Correction): boolean {
  return state === 'open';
}

/** The day by which an open dispute is to be decided. */
export function dueDay(opened: string): string {
  return new Date(Date.parse(opened) + DECISION_DAYS * DAY).toISOString().slice(0, opened.length);
}

/** How many days a decision took; undefined where the day of the report was not written down. */
export function daysTaken({ opened, closed }: Correction): number | undefined {
  if (opened === undefined || closed === undefined) return undefined;
  return (Date.parse(closed) - Date.parse(opened)) / DAY;
}
