import { InputError } from './errors.ts';
import { placeOf, placesIn } from './json-places.ts';
import { below } from './pointers.ts';
import type { Pointer } from './types.ts';

const OPENING = /^[[{]$/;
const CLOSING = /^[\]}]$/;
const REMEDY = 'write keys and texts in double quotes, a comma between entries and none after the last, and no comments';
const COLON = 0x3a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BYTE_ORDER_MARK = '\uFEFF';

/** Reads text as JSON; throws an InputError where it is not JSON, begins with a byte order mark or has one key of an object twice. */
export function parseJson(text: string, where: string): unknown {
  if (text.startsWith(BYTE_ORDER_MARK)) throw new InputError(where, 'begins with a byte order mark', 'save it as UTF-8 without one');
  const value = parseLeniently(text, where);
  if (colonsIn(text) === keysIn(value)) return value;
  const [twice] = repeatedKeys(text);
  if (!twice) return value;
  throw new InputError(`${where}#${twice.at}`, `has the key ${JSON.stringify(twice.key)} twice`, 'leave one of them out');
}

/** The value of a text that is JSON, one key of an object twice or not; undefined for any other text. */
export function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the outermost object of a JSON text has under a key; undefined where the text is none, or has that key twice. */
export function soleValue(text: string, key: string): unknown {
  const value = valueIn(text);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const twice of repeatedKeys(text)) if (twice.at === '' && twice.key === key) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** Reads bytes as UTF-8, a byte order mark included; throws an InputError where they are not. */
export function decodeText(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(where, 'is not UTF-8', 'save it as UTF-8');
  }
}

/** How many colons a JSON text has outside its strings: one behind each key, repeated or not. */
function colonsIn(text: string): number {
  let count = 0;
  let isString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) isString = !isString;
    else if (code === COLON && !isString) count += 1;
  }
  return count;
}

/** How many keys a value and all that it holds have, however deep they lie. */
function keysIn(value: unknown): number {
  const open = [value].filter(isObject);
  let count = 0;
  for (let one = open.pop(); one; one = open.pop()) {
    const inner: unknown[] = Object.values(one);
    if (!Array.isArray(one)) count += inner.length;
    for (const each of inner) if (isObject(each)) open.push(each);
  }
  return count;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function parseLeniently(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(text, where);
  }
}

function notJson(text: string, where: string): InputError {
  if (text.trim() === '') return new InputError(where, 'is empty', 'write a JSON document into it');
  const { broken } = placesIn(text);
  const place = broken && ` at ${placeOf(text, broken.at)}: ${broken.problem}`;
  return new InputError(where, `not JSON${place ?? ''}`, broken?.remedy ?? REMEDY);
}

/** An object or an array that is being read; an object waits for a key after its opening and after each comma. */
interface Open {
  readonly at: Pointer;
  readonly keys: Set<string> | undefined;
  step: string | number;
  awaitsKey: boolean;
}

/** The keys that one object of a JSON text has already, in the order of the text, each with the pointer of that object. */
function* repeatedKeys(text: string): Generator<{ at: Pointer; key: string }> {
  const stack: Open[] = [];
  for (const token of tokensOf(text)) {
    const top = stack.at(-1);
    if (OPENING.test(token)) stack.push(opened(token, top));
    else if (CLOSING.test(token)) stack.pop();
    else if (top && !step(top, token)) yield { at: top.at, key: JSON.parse(token) };
  }
}

/** Steps over a comma or a string; false for a key that the object has already. */
function step(open: Open, token: string): boolean {
  if (token === ',') return advance(open);
  if (!open.keys || !open.awaitsKey) return true;
  const key: string = JSON.parse(token);
  open.step = key;
  open.awaitsKey = false;
  if (open.keys.has(key)) return false;
  open.keys.add(key);
  return true;
}

/** The brackets, commas and strings of a JSON text. */
function* tokensOf(text: string): Generator<string> {
  const start = /["[\]{},]/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    if (found[0] === '"') start.lastIndex = endOfString(text, start.lastIndex);
    yield text.slice(found.index, start.lastIndex);
  }
}

/** Where a string ends whose first character stands at an index; a loop, since a pattern would need a stack as deep as the string is long. */
function endOfString(text: string, from: number): number {
  let index = from;
  while (text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index + 1;
}

function opened(bracket: string, parent: Open | undefined): Open {
  const at = parent ? below(parent.at, parent.step) : '';
  return bracket === '{' ? { at, keys: new Set(), step: '', awaitsKey: true } : { at, keys: undefined, step: 0, awaitsKey: false };
}

function advance(open: Open): true {
  if (open.keys) open.awaitsKey = true;
  else open.step = Number(open.step) + 1;
  return true;
}
