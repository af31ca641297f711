import { firstKeys } from '#model/first-keys.ts';
import { below } from '#model/pointers.ts';
import type { Pointer } from '#model/types.ts';

/** A text of a definition, a value or the key of one, at its place. */
export interface Text extends Place {
  readonly text: string;
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
  lettersOfKeys: number;
}

const MAX_VALUES = 5_000;
const MAX_DEPTH = 200;
const MAX_LETTERS = 50_000;
/** Keys have a budget of their own, so that long ones leave no value unread. */
const MAX_LETTERS_OF_KEYS = 25_000;
/** So many keys are sorted fastest by hand. */
const FEW = 16;
/** What a model reads first stands first, so that a sentence split over them is read in one piece. */
const FIRST = ['name', 'title', 'description'];

/** Every string of a definition, values and keys alike, in one order whatever the order of its keys, within fixed budgets. */
export function textsOf(definition: object): Text[] {
  const state: State = { texts: [], visited: 1, depth: 0, letters: 0, lettersOfKeys: 0 };
  enter(definition, undefined, state);
  return state.texts;
}

/** Whether there may be more texts than the budgets let through. */
export function mayGoOn(texts: readonly Text[]): boolean {
  let letters = 0;
  let lettersOfKeys = 0;
  for (const { text, isKey } of texts) {
    if (isKey) lettersOfKeys += text.length;
    else letters += text.length;
  }
  return texts.length >= MAX_VALUES || letters >= MAX_LETTERS || lettersOfKeys >= MAX_LETTERS_OF_KEYS;
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
  const { texts } = state;
  const first = texts.length;
  for (const key of keysInOrder(value)) {
    const text = atMost(MAX_LETTERS_OF_KEYS - state.lettersOfKeys, key);
    state.lettersOfKeys += text.length;
    texts.push({ text, isKey: true, key, up: place });
  }
  const last = texts.length;
  for (let index = first; index < last && mayRead(state); index += 1) {
    const at = texts[index] as Text;
    visit((value as Record<string, unknown>)[at.key], at, state);
  }
}

function mayRead({ visited, letters }: State): boolean {
  return visited < MAX_VALUES && letters < MAX_LETTERS;
}

function atMost(letters: number, text: string): string {
  return text.length > letters ? text.slice(0, letters) : text;
}

function visit(value: unknown, place: Place, state: State): void {
  state.visited += 1;
  if (typeof value === 'string') {
    const text = atMost(MAX_LETTERS - state.letters, value);
    state.texts.push({ text, isKey: false, key: place.key, up: place.up });
    state.letters += text.length;
  } else if (typeof value === 'object' && value !== null && state.depth + 1 < MAX_DEPTH) {
    state.depth += 1;
    enter(value, place, state);
    state.depth -= 1;
  }
}

/** Names and descriptions first, then by the alphabet: the order in which an author wrote keys changes nothing. */
function keysInOrder(value: object): readonly string[] {
  const listed = firstKeys(value);
  if (listed.length <= FEW) return sorted(listed);
  const keys = listed.toSorted();
  const first = FIRST.filter((key) => Object.hasOwn(value, key));
  return first.length === 0 ? keys : [...first, ...keys.filter((key) => !first.includes(key))];
}

/** Few keys, put into order where they stand. */
function sorted(listed: readonly string[]): readonly string[] {
  if (listed.length < 2) return listed;
  const keys = [...listed];
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] as string;
    let place = index;
    for (; place > 0 && isBefore(key, keys[place - 1] as string); place -= 1) keys[place] = keys[place - 1] as string;
    keys[place] = key;
  }
  return keys;
}

function isBefore(key: string, other: string): boolean {
  const rank = rankOf(key);
  const otherRank = rankOf(other);
  return rank === otherRank ? key < other : rank < otherRank;
}

function rankOf(key: string): number {
  for (let rank = 0; rank < FIRST.length; rank += 1) if (FIRST[rank] === key) return rank;
  return FIRST.length;
}
