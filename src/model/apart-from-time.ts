import { type Askings, type Difference, hasOtherDigits, onlyTimeWentOn } from './going-time.ts';
import { below, valueAt } from './pointers.ts';
import type { Instant, Pointer } from './types.ts';
import { isContainer, isSchemaValue, replacedAt, type Said } from './volatile.ts';

/** What a server said, and when it was asked. */
export interface Answer extends Said {
  readonly takenAt: Instant;
}

/** Other answers of a server beside one: of the same crawl, and the last one that is known. */
export interface Others {
  readonly again?: Answer | undefined;
  readonly known?: Answer | undefined;
}

/** Where a later answer differs from an earlier one in what both say. */
interface Differing {
  /** Only time went on: what the earlier answer says there. */
  readonly wentOn: Map<Pointer, unknown>;
  readonly changed: Set<Pointer>;
}

/** What the entries of each list are known by. */
const NAMES = { tools: 'name', prompts: 'name', resourceTemplates: 'uriTemplate' } as const;

/** A later answer with each time that only went on set back to what the earlier one says; whatever else differs still does. */
export function apartFromTime<Later extends Answer>(before: Answer, after: Later): Later {
  const { wentOn } = differing(before, after);
  return wentOn.size === 0 ? after : (replacedAt(after, wentOn, (_, at) => wentOn.get(at)) as Later);
}

/** The places of an answer at which only time goes on, so that no digest shall depend on them; where that would hide something else there is none. */
export function volatileIn(answer: Answer, { again, known }: Others): Pointer[] {
  const since = known && differing(known, answer);
  const places = new Set([...(again ? differing(again, answer).wentOn.keys() : []), ...(since?.wentOn.keys() ?? [])]);
  return [...places].filter((at) => !since?.changed.has(at) && (isSchemaValue(at) || isOnlyTimes(answer, at)));
}

/** A digest is blind to all digits of a volatile text. */
function isOnlyTimes(answer: Answer, at: Pointer): boolean {
  return !hasOtherDigits(String(valueAt(answer, at)), Date.parse(answer.takenAt));
}

function differing(before: Answer, after: Answer): Differing {
  const asked: Askings = [Date.parse(before.takenAt), Date.parse(after.takenAt)];
  const found: Differing = { wentOn: new Map(), changed: new Set() };
  for (const difference of differences(before, after)) {
    const [was, , at] = difference;
    if (onlyTimeWentOn(difference, asked)) found.wentOn.set(at, was);
    else found.changed.add(at);
  }
  return found;
}

function* differences(before: Answer, after: Answer): Iterable<Difference> {
  yield* inside(before.instructions, after.instructions, '/instructions');
  for (const [list, name] of Object.entries(NAMES) as [keyof typeof NAMES, string][]) {
    for (const [was, is, index] of pairs(before[list] ?? [], after[list] ?? [], name)) yield* inside(was, is, `/${list}/${index}`);
  }
}

/** Entries of one name, in the order of their appearance. */
function* pairs(before: readonly unknown[], after: readonly unknown[], name: string): Iterable<[unknown, unknown, number]> {
  const waiting = Map.groupBy(before, (entry) => valueAt(entry, below('', name)));
  for (const [index, entry] of after.entries()) {
    const former = waiting.get(valueAt(entry, below('', name)))?.shift();
    if (former !== undefined) yield [former, entry, index];
  }
}

function* inside(before: unknown, after: unknown, at: Pointer): Iterable<Difference> {
  if (isContainer(before) && isContainer(after)) {
    for (const key of Object.keys(after)) if (Object.hasOwn(before, key)) yield* inside(before[key], after[key], below(at, key));
  } else if (before !== after && before !== undefined && after !== undefined) yield [before, after, at];
}
