import { keysOf, valueAt } from '#model/pointers.ts';
import type { Evidence, RawTool } from '#model/types.ts';
import { mostTelling } from '#policy/telling.ts';
import { categoryEvidence, decidingEvidence, isInDoubt, type Labelled, type Read } from './deciding-evidence.ts';
import { integrityFindings } from './integrity.ts';
import { ours, type Piece, theirs } from './pieces.ts';
import { printableName } from './printable.ts';
import { clauseAround } from './quoted-clause.ts';
import { argumentName } from './reach.ts';

/** Tags and labels in brackets that a description begins with. */
const MARKED = /^\s*(?:(?:\[[^\]]*\]|<[^>]*>)\s*)*/;
const LEAST_LETTERS = 4;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words of a definition that prove what a label says, as they follow our own; where no text does, what does, and how the description begins. */
export function proofOf(read: Read, labelled: Labelled): Piece[] {
  const deciding = decidingEvidence(labelled);
  if (deciding.some(isInDoubt)) return [...judgedBy(deciding), ...openingOf(read)];
  const clauses = distinct(deciding.flatMap((evidence) => clauseFor(read, evidence, categoryEvidence(labelled)) ?? []));
  const [first, second] = clauses.length > 0 ? clauses : clausesOf(read, categoryEvidence(read.label));
  if (first === undefined) return [...placeOf(read, labelled, deciding), ...openingOf(read)];
  return [ours(': '), theirs(first), ...(second === undefined || clauses.length === 0 ? [] : [ours(' and '), theirs(second)])];
}

/** The clause that the most telling words of a rule stand in, of those that its other words stand in where these say too little. */
function clauseFor(read: Read, { rule }: Evidence, all: readonly Evidence[]): string | undefined {
  return clausesOf(
    read,
    all.filter((one) => one.rule === rule),
  )[0];
}

function clausesOf({ definition }: Read, evidence: readonly Evidence[]): string[] {
  const texts = evidence.filter(isInText);
  const ranked: Evidence[] = [];
  for (let rest = texts; rest.length > 0; rest = rest.filter((one) => !ranked.includes(one))) {
    const next = mostTelling(rest);
    if (next) ranked.push(next);
  }
  return ranked.map((one) => clauseIn(definition, one)).filter((clause) => says(clause));
}

/** Whether words stand in a text, not in a name, a key or a value. */
function isInText({ at, key, quote, absent }: Evidence): boolean {
  return !absent && key !== true && quote !== undefined && (at === '/title' || at === '/description');
}

function clauseIn(definition: RawTool, { at, quote = '' }: Evidence): string {
  const text = valueAt(definition, at);
  return clauseAround(typeof text === 'string' ? text : quote, quote);
}

/** Whether a clause tells more than a bare word, and is no list of words that slashes keep apart. */
function says(clause: string): boolean {
  if (/\S\/\S+\/\S/.test(clause.split(' ').slice(0, 2).join(' '))) return false;
  const words = clause.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 || (NO_SPACES.test(clause) && [...clause].length >= LEAST_LETTERS);
}

/** By what a label is judged that no phrase settles: an argument where that is all. */
function judgedBy(deciding: readonly Evidence[]): Piece[] {
  const [first] = deciding;
  const isArgument = deciding.length === 1 && first?.key === true && keysOf(first.at).includes('properties');
  return isArgument ? [ours(', by its argument '), theirs(argumentName(first.at))] : [ours(', by all its words together')];
}

/** Which name or argument it is that proves a label, where that is not told yet. */
function placeOf({ definition }: Read, labelled: Labelled, [first]: readonly Evidence[]): Piece[] {
  if (!first || 'value' in labelled) return [];
  const keys = keysOf(first.at);
  if (first.at === '/name') return [ours(', by its name '), theirs(printableName(definition.name))];
  return keys.includes('properties') && !keys.includes('enum') ? [ours(', by its argument '), theirs(argumentName(first.at))] : [];
}

/** How the description begins, unless something is odd there. */
function openingOf({ definition, label }: Read): Piece[] {
  const isOdd = integrityFindings(label).length > 0;
  const text = typeof definition.description === 'string' && !isOdd ? definition.description.replace(MARKED, '') : '';
  const clause = text === '' ? '' : clauseAround(text, /^\P{Z}*/u.exec(text)?.[0] ?? '');
  return says(clause) ? [ours('; it says '), theirs(clause)] : [];
}

/** Clauses of which none is a part of another. */
function distinct(clauses: readonly string[]): string[] {
  const longest = clauses.toSorted((a, b) => b.length - a.length);
  const kept = longest.filter((clause, index) => !longest.slice(0, index).some((other) => other.includes(clause.replace(/…$/, ''))));
  return clauses.filter((clause, index) => kept.includes(clause) && clauses.indexOf(clause) === index);
}
