import type { Parameter } from '#model/types.ts';
import { shortened } from '../evidence-text.ts';
import { isSingle } from './argument-place.ts';
import type { Place, Proposal } from './argument-rule.ts';
import { leftOut } from './left-out.ts';

const WHOLE = 100;
const SMALL = 10_000;
/** An amount that counts things has no unit of money. */
const COUNT = /(?:quantity|qty)$/i;
/** A price for one of several says nothing of the sum. */
const PER_UNIT = /(?:unit|each)_?(?:amount|price|cost|rate)$/i;

/** Up to which sum an amount passes without a person, or at all where a person looks anyway; undefined where its name says that it counts things. */
export function largestSum(sum: Place): Proposal | undefined {
  const { parameter, path, isAsked } = sum;
  if (COUNT.test(parameter.name)) return undefined;
  if (isAsked && !isSingle(path)) return eachSum(sum);
  const problem = problemOf(parameter, isSingle(path));
  if (problem === undefined) return isAsked ? cappedSum(sum) : watchedSum(sum);
  return isAsked ? undefined : unreadSum(sum, problem);
}

function unreadSum({ parameter, named, isOptional }: Place, problem: string): Proposal {
  const test = 'given' as const;
  const { passesLeftOut, silent } = leftOutSum({ parameter, isOptional: true }, { test, admits: () => false, unknown: { passes: true } });
  return { test, passesLeftOut, because: `${named} is ${problem} first${isOptional ? silent : ''}.` };
}

function watchedSum(sum: Place): Proposal {
  const [test, threshold] = ['above' as const, thresholdOf(sum.parameter)];
  const unknown = { passes: false, says: 'may be about any sum and waits as well' };
  const { passesLeftOut, silent } = leftOutSum(sum, { test, admits: upTo(threshold), unknown });
  const because = `${whatOf(sum)}, so a person looks at more than ${threshold}, which is the value to change${silent}.`;
  return { test, threshold, passesLeftOut, because };
}

function cappedSum(sum: Place): Proposal {
  const [test, threshold] = ['over' as const, thresholdOf(sum.parameter)];
  const unknown = { passes: true, says: 'is held to nothing but the person' };
  const { passesLeftOut, silent } = leftOutSum(sum, { test, admits: upTo(threshold), unknown });
  const because = `${whatOf(sum)}, so more than ${threshold} is refused even where a person would say yes, which is the value to change${silent}.`;
  return { test, threshold, passesLeftOut, because };
}

/** No clause adds sums up, so where a person sees them all each is held to the cap. */
function eachSum(sum: Place): Proposal | undefined {
  const { parameter, named } = sum;
  if (!/^(?:number|integer)$/.test(parameter.type) || PER_UNIT.test(parameter.name)) return undefined;
  const [test, threshold] = ['each' as const, thresholdOf(parameter)];
  const { passesLeftOut, silent } = leftOutSum(sum, { test, admits: upTo(threshold), unknown: { passes: true } });
  const because = `${named} is a sum of money for each element${measure(sum)}, so one above ${threshold} is refused even where a person would say yes, which is the value to change; no clause adds them up${silent}.`;
  return { test, threshold, passesLeftOut, because };
}

function leftOutSum(
  { parameter, isOptional }: Pick<Place, 'parameter' | 'isOptional'>,
  rule: Parameters<typeof leftOut>[1],
): ReturnType<typeof leftOut> {
  return leftOut({ isOptional, byDefault: parameter.told?.byDefault }, rule);
}

function upTo(threshold: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && value <= threshold;
}

function whatOf(sum: Place): string {
  return `${sum.named} is a sum of money${measure(sum)}`;
}

function thresholdOf({ told }: Parameter): number {
  return told?.unit === 'minor' ? SMALL : WHOLE;
}

/** Whether a sum is written so that a clause can compare it. */
export function hasCap({ name, type, roles }: Parameter): boolean {
  return roles.includes('amount') && IS_COMPARED.test(type) && !COUNT.test(name);
}

const IS_COMPARED = /number|integer|unknown/;

function problemOf({ type }: Parameter, isOne: boolean): string | undefined {
  if (!isOne) return 'a sum of money for each element, so a person looks at their total';
  return IS_COMPARED.test(type) ? undefined : 'a sum of money written as text, which no clause can compare, so a person looks';
}

const UNITS = { minor: 'cents or other minor units', major: 'whole units' } as const;

/** In which unit of which currency a sum is; what is not told is said not to be. */
function measure(sum: Place): string {
  const { told = {} } = sum.parameter;
  const currency = currencyOf(sum);
  if (told.unit === undefined) {
    const unknown = 'whether in whole or in minor units';
    return currency === undefined
      ? `, and its definition tells neither the currency nor ${unknown}`
      : ` in ${currency}, and its definition does not tell ${unknown}`;
  }
  return ` in ${UNITS[told.unit]} of ${currency ?? 'a currency that its definition does not tell'}`;
}

function currencyOf({ tool, parameter }: Place): string | undefined {
  if (parameter.told?.currencies) return oneOf(parameter.told.currencies);
  const chooser = tool.parameters.find(({ name, roles }) => roles.includes('currency') && ownerOf(name) === ownerOf(parameter.name));
  if (!chooser) return undefined;
  const listed = chooser.told?.currencies;
  return `the currency that “${shortened(chooser.name)}” names${listed ? ` (${oneOf(listed)})` : ''}`;
}

/** The object that an argument stands in, by its name. */
export function ownerOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

const SHOWN = 4;

/** Words as a choice in a sentence, the first few. */
export function oneOf(words: readonly string[]): string {
  const shown = words.slice(0, SHOWN).map(shortened);
  const more = words.length > SHOWN ? [`${words.length - SHOWN} others`] : [];
  const all = [...shown, ...more];
  return all.length < 2 ? all.join() : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}
