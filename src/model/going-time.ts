import { keysOf } from './pointers.ts';
import { type Time, timesIn, wholeTime } from './times.ts';
import type { Pointer } from './types.ts';
import { isSchemaValue } from './volatile.ts';

/** When two answers were asked for, in milliseconds since 1970. */
export type Askings = readonly [before: number, after: number];

/** What two answers say at one place. */
export type Difference = readonly [before: unknown, after: unknown, at: Pointer];

const DAY = 86_400_000;
/** How far from the asking a time may be that is a value of a schema. */
const FURTHEST_VALUE = 366 * DAY;
/** How much nearer or further it may be the next time: a month before today is 28 to 31 days ago, and of a time only the day counts. */
const FURTHEST_MOVE = 4 * DAY;
/** How far from the asking a time in a text may be: it tells that very time, by any clock of the world. */
const FURTHEST_IN_TEXT = 2 * DAY;

/**
 * Whether all that differs at a place is that time went on between two askings. So may a default, an example or a constant of a schema differ that is a
 * time in full, as far from each asking as from the other, and a description or the instructions by the time of the asking; else nothing.
 */
export function onlyTimeWentOn([before, after, at]: Difference, asked: Askings): boolean {
  if (isSchemaValue(at)) return typeof before === typeof after && isSameDistance(wholeTime(before), wholeTime(after), asked);
  return isProse(at) && typeof before === 'string' && typeof after === 'string' && tellsTheTime(before, after, asked);
}

/** Whether a text has digits outside of the times near its asking. */
export function hasOtherDigits(text: string, asked: number): boolean {
  const near = timesIn(text).filter((time) => isNear(time, asked));
  return around(text, near).some((part) => /\d/.test(part));
}

function isProse(at: Pointer): boolean {
  return at === '/instructions' || keysOf(at).at(-1) === 'description';
}

function isSameDistance(before: Time | undefined, after: Time | undefined, asked: Askings): boolean {
  if (before === undefined || after === undefined || before.form !== after.form) return false;
  const [was, is] = [before.at - asked[0], after.at - asked[1]];
  return Math.abs(was) <= FURTHEST_VALUE && Math.abs(is) <= FURTHEST_VALUE && Math.abs(is - was) <= FURTHEST_MOVE;
}

function tellsTheTime(before: string, after: string, asked: Askings): boolean {
  const [was, is] = [timesIn(before), timesIn(after)];
  if (was.length !== is.length || around(before, was).join('\0') !== around(after, is).join('\0')) return false;
  return was.every((time, index) => {
    const now = is[index] as Time;
    return quoteOf(before, time) === quoteOf(after, now) || (time.form === now.form && isNear(time, asked[0]) && isNear(now, asked[1]));
  });
}

function isNear({ at }: Time, asked: number): boolean {
  return Math.abs(at - asked) <= FURTHEST_IN_TEXT;
}

function quoteOf(text: string, { start, end }: Time): string {
  return text.slice(start, end);
}

/** What stands before, between and after times of a text. */
function around(text: string, times: readonly Time[]): string[] {
  return [...times, undefined].map((time, index) => text.slice(times[index - 1]?.end ?? 0, time?.start));
}
