import type { Told } from '#model/types.ts';
import { own } from './json-objects.ts';
import { MAX_OFFERS } from './offers.ts';
import type { ParameterSignal } from './parameters.ts';
import { defaultOf } from './told-default.ts';
import { environmentsOf } from './told-environments.ts';
import { switchOf } from './told-switch.ts';

/** What a definition tells of an argument beyond its role, as far as a policy needs it; undefined where it tells nothing of the kind. */
export function toldOf(parameter: ParameterSignal): Told | undefined {
  const { roles } = parameter;
  const environments = environmentsOf(parameter);
  const decides = switchOf(parameter);
  if (roles.length === 0 && !decides) return environments;
  const told: Told = {
    ...(roles.includes('amount') && moneyOf(parameter)),
    ...(roles.includes('currency') && currenciesIn(parameter)),
    ...(roles.includes('path') && isRelative(parameter) && { relative: true as const }),
    ...(roles.includes('path') && isWay(parameter) && { leads: true as const }),
    ...(decides && { switch: decides }),
    ...(roles.some(hasRiskOfItsOwn) || decides ? defaultIn(parameter) : undefined),
    ...environments,
  };
  return Object.keys(told).length === 0 ? undefined : told;
}

/** Roles of arguments by whose value a call is stopped or not, so that it matters what they are when left out. */
function hasRiskOfItsOwn(role: string): boolean {
  return role === 'amount' || role === 'currency' || role.startsWith('flag:');
}

function defaultIn(parameter: ParameterSignal): Told {
  const byDefault = defaultOf(parameter, isCode);
  return byDefault === undefined ? {} : { byDefault };
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
  const currencies = currenciesNamed(description);
  return { ...(isMinor !== isMajor && { unit: isMinor ? 'minor' : 'major' }), ...listed(currencies) };
}

const CODES =
  /\b(?:USD|EUR|GBP|JPY|CNY|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|BRL|INR|MXN|KRW|SGD|HKD|TWD|THB|VND|IDR|MYR|PHP|RUB|UAH|RON|ARS|CLP|COP|PEN|TRY|ZAR|ILS|AED|SAR|BTC|ETH|BNB|SOL|USDC|USDT)\b/g;
/** What may be a code, in quotes. */
const QUOTED = /["'`“‘]([a-z]{3,4})["'`”’]/g;
const MOST_CURRENCIES = 40;

/** The currencies that a schema lists; where it lists none, those of its examples, its default and its words. */
function currenciesIn({ choices, offers, description, schema }: ParameterSignal): Told {
  const examples = own(schema, 'examples');
  const shown = [own(schema, 'default'), own(schema, 'example'), ...(Array.isArray(examples) ? examples.slice(0, MAX_OFFERS) : [])];
  const written = [...offers.map(({ value }) => value), ...shown].filter((value) => typeof value === 'string');
  return listed(choices ?? [...written.filter(isCode), ...currenciesNamed(description)]);
}

function currenciesNamed(description: string): string[] {
  const quoted = [...description.matchAll(QUOTED)].map(([, code = '']) => code).filter(isCode);
  return [...[...description.matchAll(CODES)].map(([code]) => code), ...quoted];
}

/** Whether a word is the code of a currency, in capitals or not. */
function isCode(word: string): boolean {
  return word.toUpperCase().match(CODES)?.[0].length === word.length;
}

function listed(codes: readonly string[]): Told {
  const currencies = [...new Set(codes)].slice(0, MOST_CURRENCIES);
  return currencies.length > 0 ? { currencies } : {};
}

const LEADS_ON = /\brelative to\b/i;
const EXAMPLE = /\be\.g\.,? ?['"“`]([^'"”`\s]{1,80})/;
const ABSOLUTE = /^(?:[/~\\]|[A-Za-z]:)/;

function isRelative({ description }: ParameterSignal): boolean {
  const [, example] = EXAMPLE.exec(description) ?? [];
  return LEADS_ON.test(description) || (example !== undefined && !ABSOLUTE.test(example));
}

const FILE_NAME = /file_?name$/i;
const WAY =
  /^path\b|\bpath (?:to|of|on|in|within)\b|\b(?:and|or|full|local) path\b|\babsolute\b|\bdirectory\b|\bfolders?\b|\b(?:from|on) disk\b|\bread on the machine\b/i;

/** Whether what is called a file's name is a path by its description, or read from the machine. */
function isWay({ key, description }: ParameterSignal): boolean {
  return FILE_NAME.test(key) && WAY.test(description);
}
