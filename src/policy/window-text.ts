import type { Window } from '#model/types.ts';

/** A window as it stands behind a number of calls: "a minute", "in 90 seconds". */
export function windowText(window: Window): string {
  if (typeof window === 'number') return `in ${window} ${window === 1 ? 'second' : 'seconds'}`;
  return window === 'hour' ? 'an hour' : `a ${window}`;
}
