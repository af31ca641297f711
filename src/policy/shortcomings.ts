import { below, valueAt } from '#model/pointers.ts';
import { errorsOf } from '#model/schema-errors.ts';
import type { Condition, Pointer } from '#model/types.ts';
import { OPERATORS } from './condition-value.ts';
import type { Misspelling } from './spelling.ts';

type SchemaError = ReturnType<typeof errorsOf>[number];

interface Place {
  readonly policy: unknown;
  readonly at: Pointer;
  readonly value: unknown;
}

/** Everything that a policy lacks, or has of the wrong kind, with what to write instead; what its misspellings explain is left out. */
export function shortcomingsIn(policy: unknown, misspellings: readonly Misspelling[]): Misspelling[] {
  const errors = errorsOf('policy', policy);
  const told = new Set(misspellings.flatMap(explainedBy));
  const own = errors.filter((error) => !(told.has(subjectOf(error)) || followsFromOthers(error, policy)));
  const untold = own.length + misspellings.length > 0 ? own : errors;
  const bySubject = Map.groupBy(untold, subjectOf);
  return [...bySubject.values()].flatMap(([error]) => (error ? [shortcoming(error, policy)] : []));
}

function shortcoming(error: SchemaError, policy: unknown): Misspelling {
  const at = error.instancePath as Pointer;
  return { at, ...complaint(error, { policy, at, value: valueAt(policy, at) }) };
}

/** A misspelt key stands where it stands, and is missing where it was meant. */
function explainedBy({ at, meant }: Misspelling): Pointer[] {
  return meant === undefined ? [at] : [at, below(parentOf(at), meant)];
}

/** What an error is about: the key that is missing or unknown, or the value that is wrong. */
function subjectOf({ instancePath, params }: SchemaError): Pointer {
  const key: unknown = params['missingProperty'] ?? params['additionalProperty'];
  return key === undefined ? (instancePath as Pointer) : below(instancePath as Pointer, String(key));
}

/** Whether an error only sums others up, or asks a condition for the value of an operator that nobody knows. */
function followsFromOthers({ keyword, params, instancePath }: SchemaError, policy: unknown): boolean {
  if (params['missingProperty'] !== 'value') return keyword === 'if';
  return !isOperator(valueAt(policy, `${instancePath}/op`));
}

function isOperator(word: unknown): boolean {
  return OPERATORS.some(([operator]) => operator === word);
}

type Complaint = Pick<Misspelling, 'problem' | 'remedy'>;

const LONGEST = 100;

/** What each keyword of the schema has to say. */
const COMPLAINTS: Readonly<Record<string, (error: SchemaError, place: Place) => Complaint>> = {
  required: ({ params: { missingProperty: key } }, { value }) => ({
    problem: `lacks the key ${JSON.stringify(key)}`,
    remedy: `add ${key === 'value' ? exampleOfValue(value) : (EXAMPLES[key] ?? JSON.stringify(key))}`,
  }),
  type: ({ params: { type } }, place) => ({ problem: `not ${KINDS[type] ?? type}: ${shown(place.value)}`, remedy: exampleAt(place, type) }),
  enum: ({ params: { allowedValues } }, { value }) => ({
    problem: `not one of its words: ${shown(value)}`,
    remedy: `use ${allowedValues.join(', ')}`,
  }),
  minimum: ({ params: { limit } }, { value }) => ({ problem: `less than ${limit}: ${shown(value)}`, remedy: RANGE }),
  maximum: ({ params: { limit } }, { value }) => ({ problem: `more than ${limit}: ${shown(value)}`, remedy: RANGE }),
  minLength: () => ({ problem: 'an empty text', remedy: 'write the name, or leave the entry out' }),
  minItems: (_, { policy, at }) => ({
    problem: 'an empty list',
    remedy: `write ${exampleOfValue(valueAt(policy, parentOf(at)))}, or leave the condition out`,
  }),
  uniqueItems: ({ params: { i } }, { value }) => ({
    problem: `has ${JSON.stringify((value as unknown[])[i])} twice`,
    remedy: 'leave one of them out',
  }),
};

const RANGE = 'write a number from 0 to 10000';

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  'object,boolean': 'a schema',
};

/** A key as it may be written, by its name. */
const EXAMPLES: Readonly<Record<string, string>> = {
  version: '"version": "1"',
  default: '"default": "deny", which refuses what has no rule, or "default": "allow"',
  counter: 'the name of a counter: "counter": "calls"',
  window: '"window": "minute", or second, hour, day or a number of seconds',
  max: 'how much may pass within the window: "max": 10',
  conditions: '"conditions": [{"path": "/amount", "op": "gt", "value": 100}]; an empty list always holds',
  path: 'where in the arguments to look: "path": "/amount"',
  op: 'the operator: "op": "eq", or neq, lt, lte, gt, gte, in, not_in, exists, regex, contains, under, host_in',
};

/** What an operator may be compared with. */
const VALUES: Readonly<Partial<Record<Condition['op'], string>>> = {
  lt: '100',
  lte: '100',
  gt: '100',
  gte: '100',
  in: '["a", "b"]',
  not_in: '["a", "b"]',
  regex: '"^acct_[a-z0-9]+$"',
  under: '["/workspace"]',
  host_in: '["api.example.com", "*.example.com"]',
  exists: 'true',
};

function exampleOfValue(condition: unknown): string {
  const { op } = (condition ?? {}) as Partial<Condition>;
  return `"value": ${(op && VALUES[op]) ?? '"a"'}`;
}

function exampleAt({ policy, at }: Place, type: string): string {
  const isOperand = at.endsWith('/value');
  if (isOperand) return `write ${exampleOfValue(valueAt(policy, parentOf(at)))}`;
  if (at.endsWith('/arguments')) return 'write a JSON Schema such as {"properties": {"amount": {"type": "number", "maximum": 100}}}';
  return type === 'number' ? 'write a number such as 10, without quotes' : 'write it in double quotes';
}

function parentOf(at: Pointer): Pointer {
  return at.slice(0, at.lastIndexOf('/')) as Pointer;
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, LONGEST);
}

function complaint(error: SchemaError, place: Place): Complaint {
  const say = COMPLAINTS[error.keyword];
  return say?.(error, place) ?? { problem: error.message ?? 'does not fit its schema', remedy: 'see catalog/schemas/policy.schema.json' };
}
