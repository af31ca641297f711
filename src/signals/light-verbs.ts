import { type Act, effectOn } from './acts.ts';
import type { Found } from './clause-verbs.ts';
import { ENGLISH } from './lexicon.ts';
import { type ObjectPhrase, objectAt } from './objects.ts';
import { gapAfter, type Prose } from './sentences.ts';

/** Verbs that say nothing but that what their object names is done. */
const DOES = new Set(['perform', 'conduct']);
/** Verbs that set going what their object names. */
const STARTS = new Set(['run', 'execute', 'trigger', 'start', 'initiate']);

/** Verbs that carry out what their object names. */
const CARRIES_OUT = new Set(['run', 'execute']);
/** How far behind its object a verb may say what it is done for. */
const REACH = 10;
const CLOSES = /[.,;:()]/;

/** The object of a verb, and where its sentence ends. */
type Reach = ObjectPhrase & { readonly limit: number };

/** `Perform a cleanup of old files`: the noun tells the deed; of what is set going only a loss is told so. */
export function lightDeed(prose: Prose, { verb, index }: Found, object: Reach): Pick<Act, 'effect' | 'lemma'> | undefined {
  if (CARRIES_OUT.has(verb.lemma) && object.groups.size === 0 && isToLook(prose, object)) return { effect: 'read', lemma: 'evaluate' };
  if (!DOES.has(verb.lemma) && !STARTS.has(verb.lemma)) return undefined;
  const head = object.end - 1;
  const deed = head > index ? deedNamed(prose, head, object) : undefined;
  return deed?.effect === 'delete' || (DOES.has(verb.lemma) && deed?.effect !== 'read') ? deed : undefined;
}

function deedNamed({ tokens, ...prose }: Prose, head: number, { end, groups }: Reach): Pick<Act, 'effect' | 'lemma'> | undefined {
  const nominal = ENGLISH.nominals.get(tokens[head]?.word ?? '');
  if (!nominal) return undefined;
  const of = tokens[end]?.word === 'of' ? objectAt({ tokens, ...prose }, end + 1, tokens.length).groups : groups;
  return { effect: effectOn(nominal, of), lemma: nominal.lemma };
}

/** `Executes a control to evaluate the infrastructure`: what is done for an answer gives one. */
function isToLook(prose: Prose, { end, limit }: Reach): boolean {
  for (let index = end; index < Math.min(limit - 1, end + REACH); index += 1) {
    if (CLOSES.test(gapAfter(prose, index - 1))) return false;
    const next = ENGLISH.verbs.get(prose.tokens[index + 1]?.word ?? '');
    if (prose.tokens[index]?.word === 'to' && next) return next.effect === 'read' && !next.nounlike;
  }
  return false;
}
