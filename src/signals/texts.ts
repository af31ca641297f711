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

/** A reading under way. */
interface State {
  readonly texts: Text[];
  visited: number;
  depth: number;
  letters: number;
}

const MAX_VALUES = 5_000;
const MAX_DEPTH = 200;
const MAX_LETTERS = 100_000;
/** So many keys are sorted fastest by hand. */
const FEW = 16;
/** What a model reads first stands first, so that a sentence split over them is read in one piece. */
const FIRST = ['name', 'title', 'description'];

/** Every string of a definition, values and keys alike, in one order whatever the order of its keys, within fixed budgets. */
export function textsOf(definition: object): Text[] {
  const state: State = { texts: [], visited: 1, depth: 0, letters: 0 };
  enter(definition, undefined, state);
  return state.texts;
}

/** Whether there may be more texts than the budgets let through. */
export function mayGoOn(texts: readonly Text[]): boolean {
  const letters = texts.reduce((sum, { text, isKey }) => sum + (isKey ? 0 : text.length), 0);
  return texts.length >= MAX_VALUES || letters >= MAX_LETTERS;
}

/** The pointer of a place. */
export function pointerOf(place: Place): Pointer {
  const keys: (string | number)[] = [];
  for (let step: Place | undefined = place; step; step = step.up) keys.push(step.key);
  return keys.reduceRight<Pointer>(below, '');
}

function enter(value: object, place: Place | undefined, state: State): void {
  if (Array.isArray(value)) {
    const end = Math.min(value.length, MAX_VALUES);
    for (let index = 0; index < end && mayRead(state); index += 1) visit(value[index], { key: index, up: place }, state);
    return;
  }
  const inner = keysInOrder(value).map((key): Place => ({ key, up: place }));
  for (const at of inner) state.texts.push({ text: at.key as string, place: at, isKey: true });
  for (const at of inner) {
    if (!mayRead(state)) return;
    visit((value as Record<string, unknown>)[at.key], at, state);
  }
}

function mayRead({ visited, letters }: State): boolean {
  return visited < MAX_VALUES && letters < MAX_LETTERS;
}

function visit(value: unknown, place: Place, state: State): void {
  state.visited += 1;
  if (typeof value === 'string') {
    state.texts.push({ text: value.length > MAX_LETTERS ? value.slice(0, MAX_LETTERS) : value, place, isKey: false });
    state.letters += value.length;
  } else if (typeof value === 'object' && value !== null && state.depth + 1 < MAX_DEPTH) {
    state.depth += 1;
    enter(value, place, state);
    state.depth -= 1;
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
