import type { Pointer } from '#model/types.ts';
import { type Act, effectOn } from './acts.ts';
import { wished } from './aided-deeds.ts';
import { type Found, sharedObject, takesObject, UMBRELLAS } from './clause-verbs.ts';
import { contrastIn } from './contrast.ts';
import { isSummarised, methodAt } from './http-routes.ts';
import { joinedVerbs, leadVerb } from './lead-verb.ts';
import { ENGLISH } from './lexicon.ts';
import { lightDeed } from './light-verbs.ts';
import { actsOfNounPhrase, type Place } from './noun-acts.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { objectAt } from './objects.ts';
import { englishOf, hasStep, type Prose, quoteOf, type Sentence } from './sentences.ts';
import { callsTool, leadsOn, speaksToCaller } from './tool-calls.ts';

const RETURNS = new Set(['return', 'give']);
const PRONOUNS = new Set(['it', 'its', 'them']);
/** What a tool keeps for a session of its own, which goes with it: `disconnect and clear the saved token`. */
const KEPT = /\b(?:saved|stored|cached|local|remembered)\b/i;
/** A path follows at once, no word for any path. */
const REQUEST_TO_PATH = /\brequest to \/\w/i;
/** Behind a verb that reads they tell how the answer is put in order: `analyze errors and categorize them`. */
const ARRANGES = new Set(['group', 'categorize', 'classify', 'split', 'rank', 'sort', 'order']);

/** What the main clause of a text says a call does; after a word such as `manage`, what the following sentences list too. */
export function actsOfText(prose: Prose, sentences: readonly Sentence[], at: Pointer): Act[] {
  const told = actsOfSummary(prose, sentences[1], at);
  if (told.length > 0) return told;
  const acts: Act[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (isSection(sentence)) break;
    if (isValue(sentence, sentences[index - 1])) continue;
    acts.push(...actsIn(prose, sentence, at));
    if (acts.length > 0 && !acts.every(({ lemma }) => UMBRELLAS.has(lemma))) break;
  }
  return acts.length > 0 ? acts : actsWished(prose, sentences[0], at);
}

/** What a text that tells no deed says somebody may want with the tool. */
function actsWished(prose: Prose, sentence: Sentence | undefined, at: Pointer): Act[] {
  const found = sentence && wished(prose, sentence);
  return found ? [actOf(prose, { found, at, end: sentence.end })] : [];
}

/** What the words behind a route plainly say. */
function actsOfSummary(prose: Prose, summary: Sentence | undefined, at: Pointer): Act[] {
  const told = summary && isSummarised(prose) ? actsIn(prose, summary, at) : [];
  return told.some(({ doubtful }) => !doubtful) ? told : [];
}

/** The single word behind a label, as in `Requires: type`. */
function isValue({ start, end }: Sentence, before: Sentence | undefined): boolean {
  return end - start === 1 && before?.mood === 'label';
}

function actsIn(prose: Prose, sentence: Sentence, at: Pointer): Act[] {
  if (sentence.mood === 'statement' || sentence.mood === 'returns') return actsOfSentence(prose, sentence, at);
  if (sentence.mood === 'negated') return actsBehindNegation(prose, sentence, at);
  return sentence.mood === 'label' && sentence.start === 0 && !hasStep(prose.text, 0) ? actsOfHeading(prose, sentence, at) : [];
}

/** `Does not delete files, only lists them`: what is said after what does not happen. */
function actsBehindNegation(prose: Prose, sentence: Sentence, at: Pointer): Act[] {
  const start = contrastIn(prose, sentence);
  return start === undefined ? [] : actsOfSentence(prose, { ...sentence, start, mood: 'statement' }, at);
}

function actsOfSentence(prose: Prose, sentence: Sentence, at: Pointer): Act[] {
  if (leadsOn(prose, sentence)) return [];
  const lead = leadVerb(prose, sentence);
  const place = { at, end: sentence.end };
  if (!lead) return thingsIn(prose, sentence, place);
  if (speaksToCaller(prose, lead)) return [];
  const others = joinedVerbs(prose, sentence, lead).filter((found) => !callsTool(prose, found));
  const first = actOf(prose, { found: lead, ...place });
  if (first.effect === 'request' && namesPath(prose, sentence)) return [];
  if (isOnlyReturned(prose, first, others)) return [{ ...first, effect: 'read' }];
  if (others.length > 0)
    return [opens(first, { lead, others }), ...others.map((found) => joinedAct(first, actOf(prose, { found, ...place })))];
  const [thing] =
    lead.index === sentence.start && first.effect === lead.verb.effect && isBareNoun(prose, lead) ? thingsIn(prose, sentence, place) : [];
  return [thing ? { ...first, doubtful: true, otherwise: thing } : first];
}

/** `Make a POST request to /accounts/{id}` tells how the one thing is done that the name tells of. */
function namesPath({ text, tokens }: Prose, { start, end }: Sentence): boolean {
  return REQUEST_TO_PATH.test(text.slice(tokens[start]?.from, tokens[end - 1]?.to));
}

function joinedAct(first: Act, act: Act): Act {
  return { ...act, effect: effectBehind(first, act), doubtful: false, joined: true };
}

/** What a verb does behind the first one of its sentence. */
function effectBehind(first: Act, { lemma, effect, quote }: Act): Act['effect'] {
  if (first.effect === 'read' && ARRANGES.has(lemma)) return 'read';
  return first.effect === 'own' && effect === 'delete' && KEPT.test(quote) ? 'own' : effect;
}

/** `Generates a report and returns it`: nothing is made but the answer. */
function isOnlyReturned({ tokens }: Prose, { lemma, effect, objects }: Act, others: readonly Found[]): boolean {
  const [only] = others;
  if (effect !== 'create' || others.length !== 1 || !RETURNS.has(only?.verb.lemma ?? '')) return false;
  if (!PRONOUNS.has(tokens[(only?.index ?? 0) + 1]?.word ?? '')) return false;
  return lemma === 'generate' || (lemma === 'create' && objects.has('answer'));
}

/** `Purchase and set up a server`: a verb right behind it shows that the first one is a verb too. */
function opens(first: Act, { lead, others }: { readonly lead: Found; readonly others: readonly Found[] }): Act {
  return first.doubtful && others[0]?.index === lead.index + 2 ? { ...first, doubtful: false } : first;
}

/** What the noun phrase says that a sentence opens with. */
function thingsIn(prose: Prose, sentence: Sentence, place: Place): Act[] {
  const phrase = nounPhraseAt(prose, sentence);
  return phrase ? actsOfNounPhrase(prose, phrase, place) : [];
}

/** `Open positions of …`: the verb may be an adjective or a noun that describes the next word. */
function isBareNoun(prose: Prose, { verb, index }: Found): boolean {
  const { word = '', from = 0, to = 0 } = prose.tokens[index] ?? {};
  const isEnglish = prose.text.slice(from, to).toLowerCase() === word;
  return isEnglish && verb.form !== 'third' && ENGLISH.attributive.has(verb.lemma) && !takesObject(prose, index);
}

/** Behind a heading such as `Args:` stands what the schema says too. */
function isSection({ mood, phrases }: Sentence): boolean {
  return mood === 'label' && phrases.some(({ group }) => group === 'section');
}

/** What a heading such as `Details of a page:` says; one without a complement is only a title. */
function actsOfHeading(prose: Prose, sentence: Sentence, at: Pointer): Act[] {
  const lead = leadVerb(prose, sentence);
  if (lead && (!lead.verb.nounlike || takesObject(prose, lead.index)) && sentence.end - sentence.start > 1)
    return actsOfSentence(prose, sentence, at);
  const phrase = nounPhraseAt(prose, sentence);
  return phrase?.complement === undefined ? [] : actsOfNounPhrase(prose, phrase, { at, end: sentence.end });
}

/** `Searches for users`. */
function isSoughtBehind({ tokens }: Prose, index: number, lemma: string): boolean {
  return lemma === 'search' && tokens[index + 1]?.word === 'for';
}

/** `Set severity and state`: nothing but a verb opens a sentence in this form. */
function isSetting({ lemma, form }: Found['verb']): boolean {
  return lemma === 'set' && form === 'base';
}

function actOf(prose: Prose, { found: { verb, index }, at, end }: Place & { found: Found }): Act {
  const object = objectAt(prose, sharedObject(prose, isSoughtBehind(prose, index, verb.lemma) ? index + 2 : index + 1, end), end);
  const effect = methodAt(prose, { verb, index }) ?? effectOn(verb, object.groups);
  const words = { start: index, end: Math.max(object.end, index + 1) };
  const deed = effect === verb.effect ? lightDeed(prose, { verb, index }, { ...object, limit: end }) : undefined;
  const doubtful = !deed && verb.nounlike && effect === verb.effect && !isSetting(verb) && !takesObject(prose, index);
  return {
    effect,
    lemma: verb.lemma,
    objects: object.groups,
    at,
    quote: quoteOf(prose, words),
    said: englishOf(prose, words),
    source: 'text',
    doubtful,
    ...deed,
  };
}
