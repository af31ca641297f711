/** A time that a text names: where it stands, how it is written, and in milliseconds since 1970 the beginning of its day, or what it counts itself. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly at: number;
}

type Parts = Readonly<Record<string, string | undefined>>;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** What stands before a date may be its weekday. */
const WEEKDAY = /(?<![\w+./-])([A-Z][a-z]{2,8}),? $/;
const LONGEST_WEEKDAY = 'Wednesday, '.length;

/** How programs write a time: as ISO 8601 does, in American digits, with the name of the month first or second, counted from 1970; a date may carry a clock. */
const FORMS: Readonly<Record<string, RegExp>> = {
  iso: /(?<![\w+./-])(?<year>\d{4})[-/](?<month>\d\d)[-/](?<day>\d\d)(?:[T ][0-2]\d:[0-5]\d(?::[0-6]\d(?:\.\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-][01]\d:?[0-5]\d))?)?(?![\w/-]|[.:]\d)/g,
  american:
    /(?<![\w+./-])(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?:, [0-2]?\d:[0-5]\d:[0-6]\d(?:[ \u202f][AP]M)?)?(?![\w/-]|[.:]\d)/g,
  'month first':
    /(?<![\w+./-])(?<month>[A-Z][a-z]{2,8}) (?<day>\d{1,2}),? (?<year>\d{4})(?:,?(?: at)? [0-2]?\d:[0-5]\d(?::[0-6]\d)?(?:[ \u202f][AP]M)?(?: (?:UTC|GMT(?:[+-][01]\d[0-5]\d)?)(?: \(Coordinated Universal Time\))?)?)?(?![\w/-]|[.:]\d)/g,
  'day first':
    /(?<![\w+./-])(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2,8}) (?<year>\d{4})(?:,?(?: at)? [0-2]?\d:[0-5]\d(?::[0-6]\d)?(?: (?:UTC|GMT|[+-][01]\d[0-5]\d))?)?(?![\w/-]|[.:]\d)/g,
  seconds: /(?<![\w+./-])(?<seconds>\d{10})(?:\.\d{1,9})?(?![\w/-]|[.:]\d)/g,
  milliseconds: /(?<![\w+./-])(?<milliseconds>\d{13})(?![\w/-]|[.:]\d)/g,
};

/** Every time that a text names, in the order of the text, each with the weekday before it; a day that no calendar has is none. */
export function timesIn(text: string): Time[] {
  const found = Object.entries(FORMS).flatMap(([form, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: quote, index, groups = {} }): Time[] => {
      const at = instantOf(groups);
      return at === undefined ? [] : [{ start: index - weekdayBefore(text, index, at), end: index + quote.length, form, at }];
    }),
  );
  return found.toSorted((one, other) => one.start - other.start);
}

/** The time that a text or a number is, in full. */
export function wholeTime(value: unknown): Time | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  return timesIn(text).find(({ start, end }) => start === 0 && end === text.length);
}

function instantOf({ seconds, milliseconds, year, month, day }: Parts): number | undefined {
  if (year === undefined) return seconds === undefined ? Number(milliseconds) : Number(seconds) * 1000;
  const number = MONTHS.findIndex((name) => isName(month, name)) + 1 || Number(month);
  const at = Date.UTC(Number(year), number - 1, Number(day));
  const date = new Date(at);
  return date.getUTCMonth() === number - 1 && date.getUTCDate() === Number(day) ? at : undefined;
}

/** How many characters before a date name its weekday; another day's name is none of it. */
function weekdayBefore(text: string, index: number, at: number): number {
  const before = WEEKDAY.exec(text.slice(Math.max(0, index - LONGEST_WEEKDAY - 1), index));
  return before && isName(before[1], WEEKDAYS[new Date(at).getUTCDay()] ?? '') ? before[0].length : 0;
}

function isName(word: string | undefined, name: string): boolean {
  return word === name || word === name.slice(0, 3);
}
