import { errorOf, InputError, type InputProblem, isInputError, MOST_PROBLEMS } from '#model/errors.ts';
import { parseJson, valueIn } from '#model/json.ts';
import { nearest } from '#model/nearest.ts';
import { below } from '#model/pointers.ts';
import type { Digest } from '#model/types.ts';
import type { TimedCall } from './simulate.ts';

/** When the first call is made where nothing says otherwise. */
export const START = '2026-01-01T00:00:00Z';

interface Line {
  readonly text: string;
  readonly where: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Room for calls that carry whole files. */
const MOST_CHARACTERS = 10_000_000;
const KEYS = ['name', 'arguments', 'at', 'grant', 'session', 'digest'];
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const DIGEST = /^sha256-[0-9a-f]{64}$/;

/** Reads one call, or one call a line; a call without `at` is made at the moment of the one before it. Throws an InputError that tells every bad line, up to as many as are told. */
export function readCalls(text: string, where: string, start?: number): TimedCall[] {
  if (text.length > MOST_CHARACTERS) throw new InputError(where, `has more than ${MOST_CHARACTERS} characters`, 'give fewer calls at once');
  const calls: TimedCall[] = [];
  const problems: InputProblem[] = [];
  for (const line of linesOf(text, where)) {
    const read = readLine(line, calls.at(-1)?.now ?? start);
    if (isInputError(read)) problems.push(read);
    else calls.push(read);
    if (problems.length === MOST_PROBLEMS) break;
  }
  const error = errorOf(problems);
  if (error) throw error;
  if (calls.length === 0) throw new InputError(where, 'holds no call', 'write {"name": "…", "arguments": {…}}');
  return calls;
}

function readLine(line: Line, before: number | undefined): TimedCall | InputError {
  try {
    const fields = fieldsOf(line);
    return callOf(fields, line.where, momentOf(fields, line.where, before));
  } catch (error) {
    if (!isInputError(error)) throw error;
    return error;
  }
}

/** Milliseconds of an ISO 8601 instant with its offset; undefined for every other text. */
export function instantOf(text: string): number | undefined {
  const [, year, month, day] = INSTANT.exec(text) ?? [];
  const instant = Date.parse(text);
  const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  return isDay && !Number.isNaN(instant) ? instant : undefined;
}

/** The whole text where it is one JSON value, else its lines without those that are blank. */
function linesOf(text: string, where: string): Line[] {
  const lines = text.split('\n').map((line, index) => ({ text: line, where: `${where}:${index + 1}` }));
  const filled = lines.filter((line) => line.text.trim() !== '');
  return filled.length > 0 && (filled.length === 1 || valueIn(text) !== undefined) ? [{ text, where }] : filled;
}

function fieldsOf({ text, where }: Line): Fields {
  const value = parseJson(text, where);
  if (!isRecord(value)) throw new InputError(`${where}#`, 'not a JSON object', 'write {"name": "…", "arguments": {…}}');
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key));
  if (unknown === undefined) return value;
  const near = nearest(unknown, KEYS);
  const remedy = near === undefined ? `use ${KEYS.join(', ')}` : `did you mean ${JSON.stringify(near)}? The keys are ${KEYS.join(', ')}`;
  throw new InputError(`${where}#${below('', unknown)}`, `unknown key ${JSON.stringify(unknown)}`, remedy);
}

function momentOf({ at }: Fields, where: string, before: number | undefined): number {
  if (at === undefined) return before ?? Date.parse(START);
  const now = typeof at === 'string' ? instantOf(at) : undefined;
  if (now === undefined) throw new InputError(`${where}#/at`, `not an instant: ${JSON.stringify(at)}`, `write one such as ${START}`);
  if (before === undefined || now >= before) return now;
  const earlier = new Date(before).toISOString();
  throw new InputError(`${where}#/at`, `lies before ${earlier}, where the clock stands already`, 'put the calls in the order of time');
}

function callOf(fields: Fields, where: string, now: number): TimedCall {
  const { name, arguments: args = {}, digest } = fields;
  if (typeof name !== 'string' || name === '') throw new InputError(`${where}#/name`, 'no tool is named', 'write {"name": "…"}');
  if (!isRecord(args)) throw new InputError(`${where}#/arguments`, 'not a JSON object', 'write {} for a call without arguments');
  if (digest !== undefined && !isDigest(digest))
    throw new InputError(`${where}#/digest`, 'not a digest', 'write `sha256-` and 64 hexadecimal digits');
  return { tool: name, arguments: args, digest, now, grant: ownerOf(fields, 'grant', where), session: ownerOf(fields, 'session', where) };
}

function ownerOf(fields: Fields, key: 'grant' | 'session', where: string): string {
  const owner = fields[key] ?? key;
  if (typeof owner === 'string') return owner;
  throw new InputError(`${where}#/${key}`, 'not a text', `name the ${key} by a text, or leave it out`);
}

function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && DIGEST.test(value);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
