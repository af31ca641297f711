import { errorOf, InputError } from '#model/errors.ts';
import { parseJson } from '#model/json.ts';
import { below, keysOf } from '#model/pointers.ts';
import type { Pointer, Policy } from '#model/types.ts';
import { MAX_DOCUMENT_DEPTH, nestsTooDeep } from './depth.ts';
import { problemsOf, type RuleProblem, type Rules } from './rule-problems.ts';
import { shortcomingsIn } from './shortcomings.ts';
import { misspellingsIn } from './spelling.ts';

/** Several times what a server of a thousand tools needs. */
const MAX_LENGTH = 1_000_000;

/** Checks that a value is a policy that can be judged by; throws an InputError that tells every place where it is not. */
export function validate(value: unknown, where: string): Policy {
  if (nestsTooDeep(value, MAX_DOCUMENT_DEPTH))
    throw new InputError(where, `nests deeper than ${MAX_DOCUMENT_DEPTH} levels`, 'no policy needs so many');
  const error = errorOf([...problemsIn(value)].map(({ at, problem, remedy }) => ({ where: `${where}#${at}`, problem, remedy })));
  if (error) throw error;
  return value as Policy;
}

/** Reads text as a policy; throws an InputError where it is not strict JSON or not a policy that can be judged by. */
export function readPolicy(text: string, where: string): Policy {
  if (text.length > MAX_LENGTH) throw new InputError(where, `has more than ${MAX_LENGTH} characters`, 'write one policy for each server');
  return validate(parseJson(text, where), where);
}

/** What is wrong with the words of a document and with its shape, and with what the rules of the right shape say. */
function* problemsIn(value: unknown): Generator<RuleProblem> {
  const misspellings = [...misspellingsIn(value)];
  const malformed = [...misspellings, ...shortcomingsIn(value, misspellings)];
  yield* malformed;
  yield* problemsOf(rulesApartFrom(malformed, value));
}

function rulesApartFrom(malformed: readonly RuleProblem[], value: unknown): Rules {
  const broken = new Set(malformed.map(({ at }) => ruleAround(at)));
  const { all_tools, tools = {} } = Object(value) as Rules;
  return {
    ...(all_tools && !broken.has('/all_tools') && { all_tools }),
    tools: broken.has('/tools') ? {} : Object.fromEntries(Object.entries(tools).filter(([name]) => !broken.has(below('/tools', name)))),
  };
}

/** The place of the rule that a place lies in; outside of rules, the key of the policy. */
function ruleAround(at: Pointer): Pointer {
  const [key, name] = keysOf(at);
  if (key === undefined) return '';
  return key === 'tools' && name !== undefined ? below('/tools', name) : below('', key);
}
