import { below } from './pointers.ts';
import type { Pointer } from './types.ts';

/** Where each value of a JSON text begins, by its pointer, and where the text stops being JSON, if it does. */
export interface JsonPlaces {
  readonly at: ReadonlyMap<Pointer, number>;
  readonly broken?: { readonly at: number; readonly expected: string };
}

/** How deep a text is followed; no document of ours nests as deep. */
const MAX_LEVELS = 500;
const SPACE = /[ \t\r\n]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Finds where the values of a JSON text stand; what stands before a mistake is found too. */
export function placesIn(text: string): JsonPlaces {
  const reader = new Reader(text);
  try {
    reader.value('', 0);
    reader.end();
    return { at: reader.places };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { at: reader.places, broken: { at: reader.at, expected: error.expected } };
  }
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Thrown where a text stops being JSON. */
class Stop extends Error {
  readonly expected: string;

  constructor(expected: string) {
    super(expected);
    this.expected = expected;
  }
}

class Reader {
  readonly places = new Map<Pointer, number>();
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#skipSpace();
  }

  value(pointer: Pointer, level: number): void {
    if (level > MAX_LEVELS) throw new Stop(`at most ${MAX_LEVELS} levels`);
    this.places.set(pointer, this.at);
    const first = this.#text[this.at];
    if (first === '{') this.#members(pointer, level);
    else if (first === '[') this.#elements(pointer, level);
    else if (first === '"') this.#string();
    else this.#scalar();
    this.#skipSpace();
  }

  end(): void {
    if (this.at < this.#text.length) throw new Stop('nothing more');
  }

  #members(pointer: Pointer, level: number): void {
    this.#list('}', () => {
      const key = this.#string();
      this.#skipSpace();
      this.#take(':');
      this.value(below(pointer, key), level + 1);
    });
  }

  #elements(pointer: Pointer, level: number): void {
    let index = 0;
    this.#list(']', () => {
      this.value(below(pointer, index), level + 1);
      index += 1;
    });
  }

  /** What stands between an opening bracket and its closing one, with commas between the items. */
  #list(closing: '}' | ']', readItem: () => void): void {
    this.#move(1);
    let isOpen = this.#text[this.at] !== closing;
    while (isOpen) {
      readItem();
      this.#skipSpace();
      isOpen = this.#text[this.at] !== closing;
      if (isOpen) this.#takeComma(closing);
    }
    this.#move(1);
  }

  #takeComma(closing: string): void {
    if (this.#text[this.at] !== ',') throw new Stop(`“,” or “${closing}”`);
    this.#move(1);
  }

  #string(): string {
    if (this.#text[this.at] !== '"') throw new Stop('a name in double quotes');
    let end = this.at + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    try {
      const value: string = JSON.parse(this.#text.slice(this.at, end + 1));
      this.at = end + 1;
      return value;
    } catch {
      throw new Stop('a string that ends on its line and has only escapes of JSON');
    }
  }

  #scalar(): void {
    SCALAR.lastIndex = this.at;
    const [word] = SCALAR.exec(this.#text) ?? [];
    if (word === undefined) throw new Stop('a value: “{”, “[”, a string, a number, true, false or null');
    this.at += word.length;
  }

  #take(character: string): void {
    if (this.#text[this.at] !== character) throw new Stop(`“${character}”`);
    this.#move(1);
  }

  #move(characters: number): void {
    this.at += characters;
    this.#skipSpace();
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.#text)?.[0].length ?? 0;
  }
}
