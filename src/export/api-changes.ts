import type { Frame } from './frame.ts';
import { classCounts, type Revision, revisionLine } from './revisions.ts';

/** `/api/v1/changes.json`: a line for each time that a server answered otherwise than before, the newest first. */
export function apiChanges(frame: Frame, revisions: readonly Revision[]) {
  return { ...frame, total: revisions.length, changes: revisions.map(revisionLine) };
}

/** `/api/v1/changes/<publisher>/<name>.json`: the same of one server, with every field before and after. */
export function apiServerChanges(frame: Frame, revisions: readonly Revision[]) {
  const whole = revisions.map(({ at, before, after, isSameVersion, asking, worst, address, changes }) => {
    return { at, before, after, isSameVersion, asking, worst, page: address, counts: classCounts(changes), changes };
  });
  return { ...frame, total: whole.length, revisions: whole };
}
