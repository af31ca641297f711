import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { below } from './pointers.ts';
import type { Pointer } from './types.ts';

/** Where each value of a JSON text begins, by its pointer, and where the text stops being JSON, if it does. */
export interface JsonPlaces {
  readonly at: ReadonlyMap<Pointer, number>;
  readonly broken?: Break;
}

interface Break {
  readonly at: number;
  readonly problem: string;
  readonly remedy?: string;
}

/** How deep a text is followed; no document of ours nests as deep. */
const MAX_LEVELS = 500;
const STRING = 'a string that ends on its line and has only escapes of JSON';
const TRAILING = { problem: 'nothing may follow the document', remedy: 'leave out what stands there' };
/** What should stand where the parser says this. */
const EXPECTED: Readonly<Record<string, string>> = {
  ValueExpected: 'a value: “{”, “[”, a string, a number, true, false or null',
  InvalidSymbol: 'a text in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'a whole number or a decimal one',
  PropertyNameExpected: 'a name in double quotes',
  ColonExpected: '“:”',
  CommaExpected: '“,” or “}” or “]”',
  CloseBraceExpected: '“,” or “}”',
  CloseBracketExpected: '“,” or “]”',
  InvalidCommentToken: 'no comment',
  UnexpectedEndOfComment: 'no comment',
  UnexpectedEndOfString: STRING,
  UnexpectedEndOfNumber: 'the rest of a number',
  InvalidUnicode: STRING,
  InvalidEscapeCharacter: STRING,
  InvalidCharacter: STRING,
};

/** Finds where the values of a JSON text stand; what stands before a mistake is found too. */
export function placesIn(text: string): JsonPlaces {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { at: new Map(), broken: { at: deep, problem: expecting(`at most ${MAX_LEVELS} levels`) } };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowEmptyContent: false });
  const broken = firstBreak(text, errors, tree);
  const at = new Map(tree ? placesOf(tree, '') : []);
  return { at, ...(broken && { broken }) };
}

/** Where the first of some errors of the parser is, and what is wrong there; what is missing at the end is missing behind the last word. */
export function firstBreak(text: string, errors: readonly ParseError[], tree: Node | undefined): Break | undefined {
  const [first] = errors.toSorted((a, b) => a.offset - b.offset);
  if (!first) return undefined;
  if (tree && isBehind(tree, first)) return { at: first.offset, ...TRAILING };
  return { at: Math.min(first.offset, text.trimEnd().length), problem: expecting(EXPECTED[printParseErrorCode(first.error)] ?? 'JSON') };
}

/** A document that never closes reaches to the end of the text, where an error has no length. */
function isBehind({ offset, length }: Node, error: ParseError): boolean {
  return error.length > 0 && error.offset >= offset + length;
}

function expecting(what: string): string {
  return `here ${what} should stand`;
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The place of an offset for a person; a text of one line may be a line of a file. */
export function placeOf(text: string, offset: number): string {
  const column = `column ${columnAt(text, offset)}`;
  return text.trimEnd().includes('\n') ? `line ${lineAt(text, offset)}, ${column}` : column;
}

function columnAt(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1);
}

function* placesOf({ type, offset, children = [] }: Node, pointer: Pointer): Generator<[Pointer, number]> {
  yield [pointer, offset];
  for (const [index, child] of children.entries()) {
    const [key, value] = type === 'object' ? (child.children ?? []) : [undefined, child];
    if (value) yield* placesOf(value, below(pointer, key ? String(key.value) : index));
  }
}

/** Where a text nests deeper than it is followed; asked first, since the parser calls itself for every level. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text);
  let level = 0;
  for (let at = 0; at < text.length; at = scanner.getPosition()) {
    scanner.scan();
    const token = text[scanner.getTokenOffset()];
    if (token === '{' || token === '[') level += 1;
    if (token === '}' || token === ']') level -= 1;
    if (level > MAX_LEVELS) return scanner.getTokenOffset();
  }
  return undefined;
}
