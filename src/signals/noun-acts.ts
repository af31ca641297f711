import type { Pointer } from '#model/types.ts';
import { type Act, effectOn } from './acts.ts';
import { type NounPhrase, namesThing, nominalIn } from './noun-phrases.ts';
import { groupsOf, objectAt } from './objects.ts';
import { englishOf, type Prose, quoteOf } from './sentences.ts';

/** Where a text stands in the tool, and the token before which a sentence ends. */
export interface Place {
  readonly at: Pointer;
  readonly end: number;
}

/** A noun phrase names an act, or else the thing that a call returns. */
export function actsOfNounPhrase(prose: Prose, phrase: NounPhrase, { at, end }: Place): Act[] {
  const { tokens } = prose;
  const complement = phrase.complement === undefined ? undefined : objectAt(prose, phrase.complement, end);
  const own = groupsOf(tokens, { start: phrase.start, end: phrase.head + 1, limit: phrase.head + 1 });
  const objects = new Set([...own, ...(complement?.groups ?? [])]);
  const whole = { start: phrase.start, end: Math.max(complement?.end ?? 0, phrase.head + 1) };
  const words = { at, quote: quoteOf(prose, whole), said: englishOf(prose, whole), source: 'text' as const };
  const nominal = nominalIn(prose, phrase);
  if (nominal) return [{ effect: effectOn(nominal.verb, objects), lemma: nominal.verb.lemma, objects, ...words, doubtful: false }];
  return namesThing(prose, phrase) ? [{ effect: 'read', lemma: 'return', objects, ...words, doubtful: true }] : [];
}
