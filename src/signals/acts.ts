import type { Effect, Pointer } from '#model/types.ts';
import { ENGLISH, type Verb } from './lexicon.ts';

/** One thing that a call does: a verb, what it does to its object, and the words that say so. */
export interface Act {
  readonly effect: Effect;
  readonly lemma: string;
  /** Groups of nouns that the object belongs to. */
  readonly objects: ReadonlySet<string>;
  readonly at: Pointer;
  readonly quote: string;
  /** The quoted words in English where the text is in another language. */
  readonly said?: string | undefined;
  readonly source: 'name' | 'text' | 'action';
  /** The verb may be a noun here. */
  readonly doubtful: boolean;
  /** The verb is joined to the one that the sentence opens with. */
  readonly joined?: true;
  /** What the words say where the verb is a noun. */
  readonly otherwise?: Act;
}

/** Verbs of a name that take one thing from another and leave both: what its text then calls to remove is not lost. */
const DETACHES = new Set([
  'detach',
  'unlink',
  'unassign',
  'disassociate',
  'dissociate',
  'disconnect',
  'untag',
  'unbind',
  'unmap',
  'unmount',
]);
const DELETES = new Set(['delete', 'remove']);
const REMOVES = new Set(['remove', 'detach', 'unlink']);
const NOTHING: ReadonlySet<string> = new Set();

/** What a verb does to an object of these groups, by the first reading that fits or by the verb alone. */
export function effectOn(verb: Verb, objects: ReadonlySet<string>): Effect {
  const reading = ENGLISH.readings
    .get(verb.lemma)
    ?.find(({ nouns, unless }) => (!nouns || nouns.some((group) => objects.has(group))) && !unless?.some((group) => objects.has(group)));
  return reading?.becomes ?? verb.effect;
}

/**
 * The acts of a name and of a text as one list. The text decides where the name is doubtful; where both use one verb, the one whose
 * object changes the verb's meaning decides; otherwise both stand and the worse one will count.
 */
function mergeActs(named: readonly Act[], said: readonly Act[]): Act[] {
  if (said[0] && instructs(said[0])) return [...said];
  const detaches = named.some(({ lemma, effect }) => effect === 'update' && DETACHES.has(lemma));
  const told = said.map((act) => {
    if (detaches && act.effect === 'delete' && act.lemma === 'remove') return { ...act, effect: 'update' as const };
    return act.doubtful && act.otherwise && !agrees(act, named) ? act.otherwise : act;
  });
  const names =
    told.length > 0 ? named.filter((act) => agrees(act, told) || !(act.doubtful || told.some((other) => overrules(other, act)))) : named;
  const texts = told.filter(
    (act) => agrees(act, names) || !names.some((other) => overrules(other, act) || (mayBeNoun(act) && !other.doubtful)),
  );
  return [...names, ...texts];
}

/** `Returns instructions for payments`: the answer is a text, whatever the name tells of. */
function instructs({ effect, objects }: Act): boolean {
  return effect === 'read' && objects.has('instructions');
}

/** `Run build, test, and lint` runs something, whatever a name such as `verify_all` makes of it. */
function mayBeNoun({ doubtful, lemma, objects }: Act): boolean {
  return doubtful && !(lemma === 'run' && objects.has('job'));
}

/**
 * The acts of a name, a description and titles. Titles speak where the description says nothing; beside it they add what certainly does
 * more than both, because a title is mostly the name in other letters.
 */
export function mergeTitles(named: readonly Act[], said: readonly Act[], titled: readonly Act[]): Act[] {
  if (said.length === 0) return mergeActs(named, titled);
  const acts = mergeActs(named, said);
  const added = titled.filter((act) => !(act.doubtful || act.effect === 'read' || agrees(act, acts)));
  return [...acts, ...added];
}

/** `unprotect`: the name says that something is undone, and the text tells of it as a removal. */
function undoes({ lemma, effect, doubtful }: Act, told: Act): boolean {
  return !doubtful && effect !== told.effect && REMOVES.has(told.lemma) && lemma.startsWith('un') && ENGLISH.verbs.has(lemma.slice(2));
}

/** `delete_cycle_issue`, `Remove an issue from a cycle`: what is deleted is the tie alone. */
function takesOut(told: Act, { lemma, source }: Act): boolean {
  return source === 'name' && DELETES.has(lemma) && REMOVES.has(told.lemma) && told.effect === 'update' && told.objects.has('taken-out');
}

function agrees(act: Act, others: readonly Act[]): boolean {
  return others.some(({ effect }) => effect === act.effect);
}

function overrules(specific: Act, plain: Act): boolean {
  if (undoes(specific, plain) || takesOut(specific, plain)) return true;
  return specific.lemma === plain.lemma && specific.effect !== plain.effect && isOwnEffect(plain) && !isOwnEffect(specific);
}

function isOwnEffect({ lemma, effect }: Act): boolean {
  const verb = ENGLISH.verbs.get(lemma);
  return verb !== undefined && effectOn(verb, NOTHING) === effect;
}
