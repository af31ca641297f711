import { firstKeys } from '#model/first-keys.ts';
import { below } from '#model/pointers.ts';
import type { Pointer } from '#model/types.ts';

/** A text of a definition: a value, or the key of one. */
export interface Text {
  readonly text: string;
  readonly place: Place;
  readonly isKey: boolean;
}

/** Where a value stands, as a chain of keys from the innermost up; a pointer is made of it only when something is found. */
export interface Place {
  readonly key: string | number;
  readonly up: Place | undefined;
}

interface Visit {
  readonly value: unknown;
  readonly place: Place | undefined;
  readonly depth: number;
}

const ROOT: Place = { key: '', up: undefined };
const MAX_VALUES = 5_000;
const MAX_DEPTH = 200;
const MAX_LETTERS = 100_000;
/** So many keys are sorted fastest by hand. */
const FEW = 16;
/** What a model reads first stands first, so that a sentence split over them is read in one piece. */
const FIRST = ['name', 'title', 'description'];

/** Every string of a definition, values and keys alike, in one order whatever the order of its keys, within fixed budgets. */
export function textsOf(definition: object): Text[] {
  const texts: Text[] = [];
  const stack: Visit[] = [{ value: definition, place: undefined, depth: 0 }];
  let letters = 0;
  for (let visited = 0; visited < MAX_VALUES && letters < MAX_LETTERS; visited += 1) {
    const visit = stack.pop();
    if (!visit) break;
    const { value, place, depth } = visit;
    if (typeof value === 'string') {
      texts.push({ text: value.slice(0, MAX_LETTERS), place: place ?? ROOT, isKey: false });
      letters += value.length;
    } else if (isContainer(value) && depth < MAX_DEPTH) enter(value, visit, { stack, texts });
  }
  return texts;
}

/** Whether there may be more texts than the budgets let through. */
export function mayGoOn(texts: readonly Text[]): boolean {
  const letters = texts.reduce((sum, { text, isKey }) => sum + (isKey ? 0 : text.length), 0);
  return texts.length >= MAX_VALUES || letters >= MAX_LETTERS;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The pointer of a place. */
export function pointerOf(place: Place): Pointer {
  const keys: (string | number)[] = [];
  for (let step: Place | undefined = place; step; step = step.up) keys.push(step.key);
  return keys.reduceRight<Pointer>(below, '');
}

function enter(value: object, { place, depth }: Visit, { stack, texts }: { stack: Visit[]; texts: Text[] }): void {
  const isList = Array.isArray(value);
  const keys = isList ? [...value.slice(0, MAX_VALUES).keys()] : keysInOrder(value);
  const inner: Place[] = [];
  for (const key of keys) {
    const at = { key, up: place };
    inner.push(at);
    if (!isList) texts.push({ text: key as string, place: at, isKey: true });
  }
  for (let index = inner.length - 1; index >= 0; index -= 1) {
    const at = inner[index] as Place;
    stack.push({ value: (value as Record<string, unknown>)[at.key], place: at, depth: depth + 1 });
  }
}

/** Names and descriptions first, then by the alphabet: the order in which an author wrote keys changes nothing. */
function keysInOrder(value: object): string[] {
  const keys = sorted(firstKeys(value));
  const first = FIRST.filter((key) => Object.hasOwn(value, key));
  return first.length === 0 ? keys : [...first, ...keys.filter((key) => !first.includes(key))];
}

/** As many keys as are read at all, by the alphabet; few are put into order where they stand. */
function sorted(listed: readonly string[]): string[] {
  if (listed.length > FEW) return listed.slice(0, MAX_VALUES).toSorted();
  const keys = [...listed];
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] as string;
    let place = index;
    for (; place > 0 && (keys[place - 1] as string) > key; place -= 1) keys[place] = keys[place - 1] as string;
    keys[place] = key;
  }
  return keys;
}
