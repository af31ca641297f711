import { printableName } from '#export/printable.ts';
import { keysOf } from '#model/pointers.ts';
import type { Pointer, RawTool, Severity } from '#model/types.ts';

const NUMBERS = new Intl.NumberFormat('en');
const TOOL = /^\/tools\/\d+/;

/** A field of a tool that holds text, or undefined. */
export function textField(tool: RawTool, field: string): string | undefined {
  const value = tool[field];
  return typeof value === 'string' ? value : undefined;
}

/** Where a pointer leads, for people: `description`, `parameter amount › description`. */
export function placeName(pointer: Pointer): string {
  const keys = keysOf(pointer);
  if (keys.length === 0) return 'the whole definition';
  if (keys[0] === 'tools' && keys.length > 2) return `tool ${Number(keys[1]) + 1} › ${placeName(pointer.replace(TOOL, ''))}`;
  if (keys[0] === 'inputSchema') return inputPlace(keys.slice(1));
  return printableName(keys.join(' › '));
}

/** The severity as a badge says it. */
export function riskWord(severity: Severity): string {
  return `${severity.slice(0, 1).toUpperCase()}${severity.slice(1)} risk`;
}

/** The day of an instant. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** A count with its noun: `1 tool`, `4 tools`. */
export function counted(count: number, noun: string): string {
  return `${NUMBERS.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Items as one phrase: `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** `a` or `an`, whichever the next word wants. */
export function article(word: string): string {
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}

function inputPlace(keys: readonly string[]): string {
  const names: string[] = [];
  const rest: string[] = [];
  for (const [index, key] of keys.entries()) {
    if (key === 'properties' && keys[index - 1] !== 'properties') continue;
    (keys[index - 1] === 'properties' ? names : rest).push(key);
  }
  if (names.length > 0 && rest.length === 2 && rest[0] === 'enum') return printableName(`a value of parameter ${names.join('.')}`);
  if (names.length === 0) return printableName(['input schema', ...rest].join(' › '));
  return printableName([`parameter ${names.join('.')}`, ...rest].join(' › '));
}

/** The first digits of a digest, enough for people to tell two apart. */
export function shortDigest(digest: string): string {
  return digest.slice('sha256-'.length, 'sha256-'.length + 12);
}

/** A clause as a sentence: a capital at its start, a full stop at its end. */
export function sentence(clause: string): string {
  return `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}${/[.!?]$/.test(clause) ? '' : '.'}`;
}

/** A title as it stands inside a sentence: with a small first letter. */
export function inSentence(title: string): string {
  return `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`;
}
