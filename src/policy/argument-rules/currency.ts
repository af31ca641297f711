import type { Parameter, ToolAssessment } from '#model/types.ts';
import { shortened } from '../evidence-text.ts';
import { argumentPlace, isSingle } from './argument-place.ts';
import type { ArgumentRule } from './argument-rule.ts';
import { hasCap, oneOf, ownerOf } from './sum.ts';

interface Currency {
  readonly tool: ToolAssessment;
  readonly parameter: Parameter;
  /** The argument and its tool, as a reason names them. */
  readonly named: string;
  readonly isOptional: boolean;
  /** Whether a person looks at every call, so that only a refusal does more. */
  readonly isAsked: boolean;
}

/**
 * Beyond which currencies a call is stopped, since a cap on a sum means something in those alone that it was set for; undefined where no cap hangs on
 * the argument, or its definition names none.
 */
export function currencyRule(currency: Currency): Pick<ArgumentRule, 'test' | 'because' | 'words'> | undefined {
  const { tool, parameter, named, isOptional, isAsked } = currency;
  const words = parameter.told?.currencies;
  const capped = tool.parameters.find((other) => isCapped(other) && ownerOf(other.name) === ownerOf(parameter.name));
  if (!words || !capped || parameter.type !== 'string') return undefined;
  const silent = isOptional ? '; a call that leaves it out counts in the currency that the server takes then' : '';
  const does = isAsked ? `any but ${oneOf(words)} is refused` : `a person looks at any but ${oneOf(words)}`;
  const because = `${named} chooses what “${shortened(capped.name)}” counts in, and a cap means something only in the currencies that it was set for, so ${does}, which is the list to change${silent}.`;
  return { test: isAsked ? 'foreign' : 'beyond', words, because };
}

function isCapped(parameter: Parameter): boolean {
  const place = argumentPlace(parameter.at);
  return place !== undefined && isSingle(place) && hasCap(parameter);
}
