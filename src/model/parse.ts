import { errorOf, InputError } from './errors.ts';
import { parseJson } from './json.ts';
import { meantErrors } from './meant-errors.ts';
import { errorsOf } from './schema-errors.ts';
import { complaintsOf } from './schema-problems.ts';
import type * as types from './types.ts';

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

/** Reads text as a document of one kind; throws an InputError that tells every place, its problem and the remedy. */
export function parse<Name extends keyof Documents>(kind: Name, text: string, where: string): Documents[Name] {
  return check(kind, parseJson(text, where), where);
}

/** Checks a value against one schema and gives it its type. */
export function check<Name extends keyof Documents>(kind: Name, value: unknown, where: string): Documents[Name] {
  const errors = errorsOf(kind, value);
  if (errors.length === 0) return value as Documents[Name];
  const remedy = `see catalog/schemas/${kind}.schema.json`;
  const problems = complaintsOf(meantErrors(errors)).map(({ at, problem, guess }) => ({
    where: `${where}#${at}`,
    problem,
    remedy: guess === undefined ? remedy : `did you mean ${JSON.stringify(guess)}? Else ${remedy}`,
  }));
  throw errorOf(problems) ?? new InputError(where, 'does not fit its schema', remedy);
}
