import { InputError } from './errors.ts';
import { parseJson } from './json.ts';
import { meantError } from './meant-error.ts';
import { complaintOf } from './schema-problems.ts';
import type * as types from './types.ts';
import { validatorOf } from './validators.ts';

/** The document type behind each schema. */
export interface Documents {
  accuracy: types.Accuracy;
  advisories: types.Advisories;
  assessment: types.Assessment;
  attack: types.Attack;
  balance: types.Balance;
  corrections: types.Corrections;
  'crawl-event': types.CrawlEvent;
  dictionary: types.Dictionary;
  disputes: types.Disputes;
  gold: types.GoldTool;
  lesson: types.Lesson;
  lexicon: types.Lexicon;
  observation: types.Observation;
  'opt-outs': types.OptOuts;
  orders: types.Orders;
  osv: types.OsvRecord;
  overrides: types.Overrides;
  policy: types.Policy;
  preset: types.Preset;
  registry: types.Registry;
  samples: types.Samples;
  server: types.Server;
  snapshot: types.Snapshot;
  source: types.Source;
  taxonomy: types.Taxonomy;
  term: types.Term;
  translation: types.TranslatedTool;
  weights: types.Weights;
}

/** Reads text as a document of one kind; throws an InputError that names the place, the problem and the remedy. */
export function parse<Name extends keyof Documents>(kind: Name, text: string, where: string): Documents[Name] {
  return check(kind, parseJson(text, where), where);
}

/** Checks a value against one schema and gives it its type. */
export function check<Name extends keyof Documents>(kind: Name, value: unknown, where: string): Documents[Name] {
  const validate = validatorOf(kind);
  if (validate(value)) return value as Documents[Name];
  const error = meantError(validate.errors ?? []);
  const { problem, guess } = complaintOf(error);
  const remedy = `see catalog/schemas/${kind}.schema.json`;
  const advice = guess === undefined ? remedy : `did you mean ${JSON.stringify(guess)}? Else ${remedy}`;
  throw new InputError(`${where}#${error?.instancePath ?? ''}`, problem, advice);
}
