import type { Told } from '#model/types.ts';
import type { ParameterSignal } from './parameters.ts';
import { own } from './schema-walk.ts';

/** What a definition tells of an argument beyond its role, as far as a policy needs it; undefined where it tells nothing of the kind. */
export function toldOf(parameter: ParameterSignal): Told | undefined {
  const { roles } = parameter;
  const environments = environmentsOf(parameter);
  if (roles.length === 0) return environments;
  const told: Told = {
    ...(roles.includes('amount') && moneyOf(parameter)),
    ...(roles.includes('currency') && currenciesIn(parameter)),
    ...(roles.includes('path') && isRelative(parameter) && { relative: true as const }),
    ...environments,
  };
  return Object.keys(told).length === 0 ? undefined : told;
}

const NAMED_MINOR = /(?:cents|minor_?units?)(?![a-z])/i;
const MINOR =
  /\b(?:cents?|pence|minor[ -](?:currency )?units?|(?:smallest|lowest|minor)[ -](?:currency )?(?:unit|denomination)|subunits?|g?wei|lamports?|satoshis?|sats)\b/i;
const NO_MINOR = /\bnot (?:in )?(?:cents|minor units)\b/i;
const MAJOR = /\b(?:dollars|euros|pounds|major (?:currency )?units?|whole (?:currency )?units?|decimal)\b|\b\d{1,9}\.\d\d(?!\d)/i;

/** A unit that is told both ways is not told. */
function moneyOf(parameter: ParameterSignal): Told {
  const { key, description } = parameter;
  const isDenied = NO_MINOR.test(description);
  const isMinor = NAMED_MINOR.test(key) || (MINOR.test(description) && !isDenied);
  const isMajor = MAJOR.test(description) || isDenied;
  return { ...(isMinor !== isMajor && { unit: isMinor ? 'minor' : 'major' }), ...currenciesIn(parameter) };
}

const CODES =
  /\b(?:USD|EUR|GBP|JPY|CNY|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|BRL|INR|MXN|KRW|SGD|HKD|TRY|ZAR|ILS|AED|BTC|ETH|BNB|SOL|USDC|USDT)\b/g;
const MOST_CURRENCIES = 40;

function currenciesIn({ choices, description }: ParameterSignal): Told {
  const named = choices ?? [...description.matchAll(CODES)].map(([code]) => code);
  const currencies = [...new Set(named)].slice(0, MOST_CURRENCIES);
  return currencies.length > 0 ? { currencies } : {};
}

const LEADS_ON = /\brelative to\b/i;
const EXAMPLE = /\be\.g\.,? ?['"“`]([^'"”`\s]{1,80})/;
const ABSOLUTE = /^(?:[/~\\]|[A-Za-z]:)/;

function isRelative({ description }: ParameterSignal): boolean {
  const [, example] = EXAMPLE.exec(description) ?? [];
  return LEADS_ON.test(description) || (example !== undefined && !ABSOLUTE.test(example));
}

const PRODUCTION = new Set(['production', 'prod', 'prd', 'live']);
const OTHERS = new Set(
  'staging stage development develop dev test testing qa uat sandbox preview local demo integration branch-deploy deploy-preview'.split(
    ' ',
  ),
);
/** Words that mean little else in a sentence. */
const PLAIN_WORDS = /\b(?:production|prod|staging|development|dev|preview|sandbox|qa|uat)\b/gi;
/** Stands in every description that names production. */
const MAY_PRODUCE = /prod/i;
/** Production and another environment in one list. */
const LISTED =
  /\b(?:production|prod)\b\W{1,8}(?:(?:or|and)\W{1,4})?(?:staging|development|dev|preview|sandbox|qa|uat)\b|\b(?:staging|development|dev|preview|sandbox|qa|uat)\b\W{1,8}(?:(?:or|and)\W{1,4})?(?:production|prod)\b/i;
const ENVIRONMENT = /^(?:target|deploy|deployment|app)?(?:env|environment|stage)(?:name|key|slug)?$/;

/** An argument that may choose production: by its name, or because another environment is listed beside it. */
function environmentsOf(parameter: ParameterSignal): Told | undefined {
  if (!mayProduce(parameter)) return undefined;
  const { key, choices, description, schema } = parameter;
  const standard = own(schema, 'default');
  const byDefault = typeof standard === 'string' ? standard : undefined;
  const named = choices ?? [...description.matchAll(PLAIN_WORDS)].map(([word]) => word);
  const isOf = (words: ReadonlySet<string>) => (value: string) => words.has(value.toLowerCase());
  if (![...named, byDefault ?? ''].some(isOf(PRODUCTION))) return undefined;
  const environments = [...new Set(named)].filter(isOf(OTHERS));
  const isListed = choices ? environments.length > 0 : LISTED.test(description);
  const isChosen = isListed || ENVIRONMENT.test(key.replaceAll(/[_-]/g, '').toLowerCase());
  return isChosen ? { environments, ...(byDefault !== undefined && { byDefault }) } : undefined;
}

/** Whether an argument is a text that may name production. */
function mayProduce({ type, choices, description, schema }: ParameterSignal): boolean {
  if (!/^(?:string|unknown)/.test(type)) return false;
  return choices !== undefined || MAY_PRODUCE.test(description) || own(schema, 'default') !== undefined;
}
