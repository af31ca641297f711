import { own } from './json-objects.ts';
import type { ParameterSignal } from './parameters.ts';

type Scalar = string | number | boolean;

/** `defaults to "x"`, `default: x`; not across the end of a sentence, nor a part of a number. */
const STATED = /\bdefaults?[\s:="'`“‘(]{0,4}(?:(?:is|to|value)[\s:="'`“‘(]{1,4}){0,2}([\w-]{1,40}(?:\.\d{1,9})?)(?![\w-]|[,.]\d| \d)/i;
/** `"x" (default)`. */
const MARKED = /["'`“‘]([\w-]{1,40})["'`”’] ?\(default\)/i;
/** `true (default)`. */
const MARKED_TRUTH = /\b(true|false) ?\(default\)/i;
const IN_WORDS = [STATED, MARKED, MARKED_TRUTH];
const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
const NUMERIC = /number|integer/;

/** What an argument is when a call leaves it out, by its schema or else in words, which must be among its own or ones that are known; undefined where neither tells. */
export function defaultOf(parameter: ParameterSignal, isKnown: (word: string) => boolean = () => false): Scalar | undefined {
  const stated = own(parameter.schema, 'default');
  return isScalar(stated) ? stated : defaultInWords(parameter, isKnown);
}

function defaultInWords(parameter: ParameterSignal, isKnown: (word: string) => boolean): Scalar | undefined {
  for (const pattern of IN_WORDS) {
    const value = meantBy(pattern.exec(parameter.description)?.[1], parameter, isKnown);
    if (value !== undefined) return value;
  }
  return undefined;
}

function meantBy(word: string | undefined, { type, choices }: ParameterSignal, isKnown: (word: string) => boolean): Scalar | undefined {
  if (word === undefined) return undefined;
  if (type.includes('boolean')) return TRUTH.get(word.toLowerCase());
  if (NUMERIC.test(type)) return Number.isFinite(Number(word)) ? Number(word) : undefined;
  return (choices?.includes(word) ?? isKnown(word)) ? word : undefined;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
