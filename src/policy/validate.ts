import { InputError } from '#model/errors.ts';
import { parseJson } from '#model/json.ts';
import type { Policy } from '#model/types.ts';
import { MAX_DOCUMENT_DEPTH, nestsTooDeep } from './depth.ts';
import { problemsOf } from './rule-problems.ts';
import { shortcomingIn } from './shortcomings.ts';
import { misspellingIn } from './spelling.ts';

/** Several times what a server of a thousand tools needs. */
const MAX_LENGTH = 1_000_000;

/** Checks that a value is a policy that can be judged by; throws an InputError for the first place where it is not. */
export function validate(value: unknown, where: string): Policy {
  if (nestsTooDeep(value, MAX_DOCUMENT_DEPTH))
    throw new InputError(where, `nests deeper than ${MAX_DOCUMENT_DEPTH} levels`, 'no policy needs so many');
  const misspelling = misspellingIn(value) ?? shortcomingIn(value);
  if (misspelling) throw new InputError(`${where}#${misspelling.at}`, misspelling.problem, misspelling.remedy);
  const policy = value as Policy;
  const [problem] = problemsOf(policy);
  if (problem) throw new InputError(`${where}#${problem.at}`, problem.problem, problem.remedy);
  return policy;
}

/** Reads text as a policy; throws an InputError where it is not strict JSON or not a policy that can be judged by. */
export function readPolicy(text: string, where: string): Policy {
  if (text.length > MAX_LENGTH) throw new InputError(where, `has more than ${MAX_LENGTH} characters`, 'write one policy for each server');
  return validate(parseJson(text, where), where);
}
