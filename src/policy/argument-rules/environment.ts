import type { Parameter } from '#model/types.ts';
import { shortened } from '../evidence-text.ts';
import type { ArgumentRule } from './argument-rule.ts';

/** Which environments pass without a person: those that the definition names beside production; undefined where it names none at all. */
export function environmentRule(
  { told: { environments: words, byDefault } = {} }: Parameter,
  { named, isOptional }: { readonly named: string; readonly isOptional: boolean },
): Pick<ArgumentRule, 'test' | 'because' | 'words' | 'isOptional'> | undefined {
  if (words === undefined) return undefined;
  const isHarmlessLeftOut = isOptional && byDefault !== undefined && words.includes(byDefault);
  const silent = isOptional && !isHarmlessLeftOut ? '; a call that leaves it out may mean production and waits as well' : '';
  if (words.length === 0) return { test: 'given', isOptional: true, because: `${named} may choose production, so a person looks first.` };
  const list = words.map((word) => `“${shortened(word)}”`).join(', ');
  const because = `${named} chooses where the call takes effect, so a person looks at all but ${list}, which its definition names beside production${silent}.`;
  return { test: 'beyond', words, isOptional: isHarmlessLeftOut, because };
}

const SWITCH = /^(?:is|as|use|for|allow|enable|target|deployto)?(?:production|prod|livemode)(?:environment|env|mode)?$/;

/** A switch that says by its name that the call is about production. */
export function productionSwitch(
  { name, type }: Parameter,
  { named, isOptional }: { readonly named: string; readonly isOptional: boolean },
): Pick<ArgumentRule, 'test' | 'because'> | undefined {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (type !== 'boolean' || !SWITCH.test(last.replaceAll(/[_-]/g, '').toLowerCase())) return undefined;
  const silent = isOptional ? '; a call that leaves it out is not stopped' : '';
  return { test: 'chosen', because: `${named} is a switch that chooses production, so a person looks first where it is on${silent}.` };
}
