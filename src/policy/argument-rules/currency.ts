import type { Parameter } from '#model/types.ts';
import { shortened } from '../evidence-text.ts';
import { argumentPlace, isSingle } from './argument-place.ts';
import type { Place, Proposal } from './argument-rule.ts';
import { leftOut } from './left-out.ts';
import { hasCap, oneOf, ownerOf } from './sum.ts';

/**
 * Beyond which currencies a call is stopped, since a cap on a sum means something in those alone that it was set for; undefined where no cap hangs on
 * the argument, or its definition names none.
 */
export function currencyRule({ tool, parameter, named, isOptional, isAsked }: Place): Proposal | undefined {
  const { currencies: words, byDefault } = parameter.told ?? {};
  const capped = tool.parameters.find((other) => isCapped(other) && ownerOf(other.name) === ownerOf(parameter.name));
  if (!words || !capped || parameter.type !== 'string') return undefined;
  const test = isAsked ? ('foreign' as const) : ('beyond' as const);
  const unknown = { passes: true, says: 'counts in the currency that the server takes then' };
  const admits = (value: unknown) => words.some((word) => word === value);
  const { passesLeftOut, silent } = leftOut({ isOptional, byDefault }, { test, admits, unknown });
  const does = isAsked ? `any but ${oneOf(words)} is refused` : `a person looks at any but ${oneOf(words)}`;
  const because = `${named} chooses what “${shortened(capped.name)}” counts in, and a cap means something only in the currencies that it was set for, so ${does}, which is the list to change${silent}.`;
  return { test, words, passesLeftOut, because };
}

function isCapped(parameter: Parameter): boolean {
  const place = argumentPlace(parameter.at);
  return place !== undefined && isSingle(place) && hasCap(parameter);
}
