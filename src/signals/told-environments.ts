import type { Told } from '#model/types.ts';
import { own } from './json-objects.ts';
import type { ParameterSignal } from './parameters.ts';
import { defaultOf } from './told-default.ts';

const PRODUCTION = new Set(['production', 'prod', 'prd', 'live', 'mainnet']);
const OTHERS = new Set(
  'staging stage development develop dev test testing qa uat sandbox preview local demo integration branch-deploy deploy-preview testnet devnet duplicate ask'.split(
    ' ',
  ),
);
const KNOWN = new Set([...PRODUCTION, ...OTHERS]);
/** Words that mean little else in a sentence. */
const PLAIN_WORDS = /\b(?:production|prod|staging|development|dev|preview|sandbox|qa|uat|mainnet|testnet|devnet)\b/gi;
/** Stands in every description that names production. */
const MAY_PRODUCE = /prod|mainnet/i;
/** Production and another environment in one list. */
const LISTED =
  /\b(?:production|prod|mainnet)\b\W{1,8}(?:(?:or|and)\W{1,4})?(?:staging|development|dev|preview|sandbox|qa|uat|testnet|devnet)\b|\b(?:staging|development|dev|preview|sandbox|qa|uat|testnet|devnet)\b\W{1,8}(?:(?:or|and)\W{1,4})?(?:production|prod|mainnet)\b/i;
const ENVIRONMENT = /^(?:target|deploy|deployment|app)?(?:env|environment|stage)(?:name|key|slug)?$/;

/** The environments that an argument chooses from, where production may be one: by its name, or because another environment is listed beside it. */
export function environmentsOf(parameter: ParameterSignal): Told | undefined {
  if (!mayProduce(parameter)) return undefined;
  const { key, choices, description } = parameter;
  const isOf = (words: ReadonlySet<string>) => (value: string) => words.has(value.toLowerCase());
  const byDefault = defaultOf(parameter, isOf(KNOWN));
  const named = choices ?? [...description.matchAll(PLAIN_WORDS)].map(([word]) => word);
  const production = [...named, String(byDefault)].find(isOf(PRODUCTION));
  if (production === undefined) return undefined;
  const environments = [...new Set(named)].filter(isOf(OTHERS));
  const isListed = choices ? environments.length > 0 : LISTED.test(description);
  const isChosen = isListed || ENVIRONMENT.test(key.replaceAll(/[_-]/g, '').toLowerCase());
  return isChosen ? { environments, production, ...(byDefault !== undefined && { byDefault }) } : undefined;
}

/** Whether an argument is a text that may name production. */
function mayProduce({ type, choices, description, schema }: ParameterSignal): boolean {
  if (!/^(?:string|unknown)/.test(type)) return false;
  return choices !== undefined || MAY_PRODUCE.test(description) || own(schema, 'default') !== undefined;
}
