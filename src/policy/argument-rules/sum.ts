import type { Parameter } from '#model/types.ts';
import type { ArgumentRule } from './argument-rule.ts';

const WHOLE = 100;
const SMALL = 10_000;
const SMALL_UNIT = /(?:cents|minor_?units?)(?![a-z])/i;
/** An amount that counts things has no unit of money. */
const COUNT = /(?:quantity|qty)$/i;

/** Up to which sum an amount passes without a person; undefined where its name says that it counts things. */
export function largestSum(
  { name, type }: Parameter,
  { named, isSingle }: { readonly named: string; readonly isSingle: boolean },
): Pick<ArgumentRule, 'test' | 'because' | 'threshold'> | undefined {
  if (COUNT.test(name)) return undefined;
  if (!isSingle) return { test: 'given', because: `${named} is a sum of money for each element, so a person looks at their total first.` };
  if (!/number|integer|unknown/.test(type))
    return { test: 'given', because: `${named} is a sum of money written as text, which no clause can compare, so a person looks first.` };
  const isSmall = SMALL_UNIT.test(name);
  const threshold = isSmall ? SMALL : WHOLE;
  const unit = isSmall ? 'cents or other minor units' : 'whole units of money';
  return {
    test: 'above',
    threshold,
    because: `${named} is a sum of money, so a person looks at more than ${threshold} in ${unit}, which is the value to change.`,
  };
}
