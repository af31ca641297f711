import type { Act } from '#signals/acts.ts';
import { ENGLISH } from '#signals/lexicon.ts';
import { actsOfName } from '#signals/name-acts.ts';
import type { Subject } from '#signals/subject.ts';

const MANY = 5;
/** Verbs whose object decides what they do, as with `create` and `submit`: the lexicon reads them in many ways. */
const LIGHT: ReadonlySet<string> = new Set(
  [...ENGLISH.readings].filter(([, readings]) => new Set(readings.map(({ becomes }) => becomes)).size >= MANY).map(([lemma]) => lemma),
);

/** Verbs that are nouns as well, and as verbs set something off whatever stands behind them. */
const SETS_OFF: ReadonlySet<string> = new Set(['run', 'start', 'trigger', 'deploy', 'train']);

/** Whether verb and object are both understood: the object settled the act, or the verb has few meanings and reads or acts on what we know. */
export function isFirm(act: Act): boolean {
  const verb = ENGLISH.verbs.get(act.lemma);
  if (!verb) return false;
  return verb.effect !== act.effect || (!verb.nounlike && !LIGHT.has(act.lemma) && (act.effect === 'read' || act.objects.size > 0));
}

/** Whether the verb is a verb and nothing else, and its object known where the object decides. */
export function isPlain({ lemma, effect, objects }: Act): boolean {
  const verb = ENGLISH.verbs.get(lemma);
  if (!verb) return false;
  return verb.effect !== effect || (!verb.nounlike && (!LIGHT.has(lemma) || objects.size > 0));
}

/** Whether a text uses a verb as one, with an object behind it, that is as often a noun: `Runs a monitor`. */
export function isToldAsVerb({ lemma, source, doubtful, effect }: Act): boolean {
  return source === 'text' && !doubtful && SETS_OFF.has(lemma) && effect === ENGLISH.verbs.get(lemma)?.effect;
}

/** Whether a statement of the description names a deed that is no reading, whatever the main clause says. */
export function tellsOfChange({ description: { tokens }, sentences }: Subject): boolean {
  return sentences.some(({ mood, start, end }) => {
    if (mood !== 'statement') return false;
    for (let index = start; index < end; index += 1) if (isChange(tokens[index]?.word ?? '')) return true;
    return false;
  });
}

/** Whether the name can be read as a deed that is no reading. */
export function namesChange(subject: Subject): boolean {
  return actsNamed(subject).some(({ effect }) => effect !== 'read');
}

/** Whether the name tells of reading and of nothing else. */
export function namesReading(subject: Subject): boolean {
  const named = actsNamed(subject);
  return named.length > 0 && named.every(({ effect }) => effect === 'read');
}

function actsNamed({ tool, dictionary }: Subject): Act[] {
  return actsOfName(tool.name, { at: '/name', source: 'name', dictionary });
}

function isChange(word: string): boolean {
  const verb = ENGLISH.verbs.get(word);
  return verb !== undefined && verb.effect !== 'read' && !verb.nounlike && verb.form !== 'gerund';
}
