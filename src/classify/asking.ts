import { RULES } from '#rules/index.ts';
import type { Needs, Rule } from '#rules/rule.ts';
import type { Subject } from '#signals/subject.ts';

/** A rule, and what it needs, as bits. */
export interface Asked<Kind extends Rule> {
  readonly rule: Kind;
  readonly needs: Bits | undefined;
}

/** Effects, roles, turns of phrase, orders and veils, each as a bit of its own kind. */
export interface Bits {
  readonly effects: number;
  readonly roles: number;
  readonly phrases: number;
  readonly wording: number;
}

/** How many bits a number has that stays small. */
const MOST_BITS = 31;
const BITS = {
  effects: numbered(({ effects = [] }) => effects),
  roles: numbered(({ roles = [] }) => roles),
  phrases: numbered(({ phrases = [] }) => phrases),
  wording: numbered(({ wording = [] }) => wording),
};

/** Rules with what they need, made ready to be asked. */
export function askable<Kind extends Rule>(rules: readonly Kind[]): readonly Asked<Kind>[] {
  return rules.map((rule) => ({ rule, needs: 'needs' in rule && rule.needs ? bitsOf(rule.needs) : undefined }));
}

/** The effects, roles, turns of phrase, orders and veils that a subject has. */
export function givenBy({ effects, roles, phrases, wording: { orders, veils } }: Subject): Bits {
  return {
    effects: sum(effects, BITS.effects),
    roles: sum(roles, BITS.roles),
    phrases: sum(phrases.keys(), BITS.phrases),
    wording: sum(orders.keys(), BITS.wording) | sum(veils.keys(), BITS.wording),
  };
}

/** Whether a rule is to be asked: it needs nothing, or something that is given. */
export function isAsked({ needs }: Asked<Rule>, given: Bits): boolean {
  return !needs || meet(needs, given);
}

function meet(needs: Bits, given: Bits): boolean {
  const met =
    (needs.effects & given.effects) | (needs.roles & given.roles) | (needs.phrases & given.phrases) | (needs.wording & given.wording);
  return met !== 0;
}

function bitsOf({ effects = [], roles = [], phrases = [], wording = [] }: Needs): Bits {
  return {
    effects: sum(effects, BITS.effects),
    roles: sum(roles, BITS.roles),
    phrases: sum(phrases, BITS.phrases),
    wording: sum(wording, BITS.wording),
  };
}

function sum(words: Iterable<string>, bits: ReadonlyMap<string, number>): number {
  let all = 0;
  for (const word of words) all |= bits.get(word) ?? 0;
  return all;
}

/** A bit for each thing of one kind that a rule needs. */
function numbered(of: (needs: Needs) => readonly string[]): ReadonlyMap<string, number> {
  const words = new Set(RULES.flatMap((rule) => ('needs' in rule && rule.needs ? of(rule.needs) : [])));
  if (words.size > MOST_BITS) throw new Error('rules need more kinds of things than a number has bits');
  return new Map([...words].map((word, index) => [word, 1 << index]));
}
