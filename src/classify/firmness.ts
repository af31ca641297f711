import type { Act } from '#signals/acts.ts';
import { ENGLISH } from '#signals/lexicon.ts';
import type { Subject } from '#signals/subject.ts';

const MANY = 5;
/** Verbs whose object decides what they do, as with `create` and `submit`: the lexicon reads them in many ways. */
const LIGHT: ReadonlySet<string> = new Set(
  [...ENGLISH.readings].filter(([, readings]) => new Set(readings.map(({ becomes }) => becomes)).size >= MANY).map(([lemma]) => lemma),
);

/** Whether an act can hardly mean anything else: its object settled it, or its verb is no noun and needs no object that we know. */
export function isFirm({ lemma, effect, objects }: Act): boolean {
  const verb = ENGLISH.verbs.get(lemma);
  if (!verb) return false;
  return verb.effect !== effect || (!verb.nounlike && (!LIGHT.has(lemma) || objects.size > 0));
}

/** Whether a statement of the description names a deed that is no reading, whatever the main clause says. */
export function tellsOfChange({ description, sentences }: Subject): boolean {
  return sentences.some(
    ({ mood, start, end }) => mood === 'statement' && description.tokens.slice(start, end).some(({ word }) => isChange(word)),
  );
}

function isChange(word: string): boolean {
  const verb = ENGLISH.verbs.get(word);
  return verb !== undefined && verb.effect !== 'read' && !verb.nounlike && verb.form !== 'gerund';
}
