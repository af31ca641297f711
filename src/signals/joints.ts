import type { CompiledDictionary } from './dictionary.ts';

/** Where the form of a verb stands in a text. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** A letter that opens a word, and neither an ending nor a verb that helps the one before it. */
const OPENS = /[^\P{L}\p{Script=Hiragana}忘直始続終過得難]/u;
const MADE_A_VERB = /[\p{Script=Han}\p{Script=Katakana}ー]{2}し$/u;
const HIRAGANA = /\p{Script=Hiragana}/u;
const NEXT_OBJECT = /^[^、。を]+を/;
const LONGEST_OBJECT = 24;

/** The ending of a verb that another clause follows; it is empty where the form of the verb holds it, undefined where none does. */
export function jointAt(text: string, place: Place, dictionary: CompiledDictionary): string | undefined {
  const { joints, stems } = dictionary;
  const joint = joints.get(text.charAt(place.to))?.find((ending) => text.startsWith(ending, place.to));
  if (joint !== undefined) return joint;
  const rests = stems.flatMap((stem) => restOf(stem, text, place.to) ?? []);
  return rests.find((rest) => opensAt(text, place.to + rest.length)) ?? (isStem(text, place, dictionary) ? '' : undefined);
}

/** Whether a form is a verb by itself that another clause follows: `返金し`, and `を送り` before the object of the next verb. */
export function isStem(text: string, { from, to }: Place, { stems }: CompiledDictionary): boolean {
  if (stems.length === 0 || !opensAt(text, to)) return false;
  const form = text.slice(from, to);
  if (MADE_A_VERB.test(form)) return true;
  const hasObject = text.charAt(from - 1) === 'を' || form.includes('を');
  return hasObject && HIRAGANA.test(text.charAt(to - 1)) && NEXT_OBJECT.test(text.slice(to, to + LONGEST_OBJECT));
}

/** What of a stem stands behind a form: it may begin with the last letter of the form. */
function restOf(stem: string, text: string, to: number): string | undefined {
  if (text.startsWith(stem, to)) return stem;
  return stem.length > 1 && text.startsWith(stem, to - 1) ? stem.slice(1) : undefined;
}

function opensAt(text: string, at: number): boolean {
  return OPENS.test(text.charAt(at));
}
