import { isHidden } from '#model/hidden.ts';
import { below } from '#model/pointers.ts';
import type { Pointer, RawTool } from '#model/types.ts';
import type { ParameterSignal } from './parameters.ts';
import { isObject, type JsonObject, own } from './schema-walk.ts';
import type { Quotation } from './subject.ts';

/** Where a text may stand: a key of an object, and where the object stands in the tool. */
interface Place {
  readonly object: JsonObject;
  readonly at: Pointer;
  readonly key: string;
}

const MAX_TEXT = 200_000;
const MAX_SPANS = 20;
/** Printable ASCII, tabs and ends of lines: nothing in it is hidden. */
const PLAIN = /^[\t\n\r\x20-\x7E]*$/;
const ORDINARY_PLACE = {
  /** Emoji are joined by U+200D and shaped by variation selectors and tags of flags. */
  emoji: /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u,
  /** Right-to-left and joining scripts need marks and joiners between their letters. */
  joining:
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Script=Khmer}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}]/u,
};
const HIDDEN_RUN = /[\p{Cf}\p{Co}\p{Variation_Selector}\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u115F\u1160\u3164\uFFA0]+/gu;
const DIRECTION_OR_JOINER = /^(?:\u200C|\u200D|[\u200E\u200F\u061C\u2066-\u2069\u202A-\u202C])$/u;
/** A joiner, a presentation selector or both; or the code of a subdivision's flag, such as `gbsct`. */
const SHAPES_EMOJI = /^(?:\uFE0F?\u200D|\uFE0E|\uFE0F|[\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]{3,6}\u{E007F})$/u;

/** Stretches of hidden characters in the texts that a model reads, but for those that emoji and joining scripts need. */
export function hiddenIn(tool: RawTool, parameters: readonly ParameterSignal[]): Quotation[] {
  const annotations = own(tool, 'annotations');
  const places: Place[] = [
    ...['name', 'title', 'description'].map((key) => ({ object: tool, at: '', key })),
    ...(isObject(annotations) ? [{ object: annotations, at: '/annotations', key: 'title' }] : []),
    ...parameters.map(({ schema, at }) => ({ object: schema, at, key: 'description' })),
  ];
  return places.flatMap(hiddenAt).slice(0, MAX_SPANS);
}

function hiddenAt({ object, at, key }: Place): Quotation[] {
  const text = own(object, key);
  if (typeof text !== 'string' || PLAIN.test(text)) return [];
  return suspiciousRuns(text.slice(0, MAX_TEXT)).map((quote) => ({ at: below(at, key), quote }));
}

function suspiciousRuns(text: string): string[] {
  const runs: string[] = [];
  for (const { 0: run, index } of text.matchAll(HIDDEN_RUN)) {
    if (isHidden(run) && !isOrdinary(text, index, run)) runs.push(run);
    if (runs.length === MAX_SPANS) break;
  }
  return runs;
}

/** A byte order mark at the start, a shaping mark beside an emoji, a joiner or a direction mark beside a letter that needs it. */
function isOrdinary(text: string, index: number, run: string): boolean {
  const before = text.slice(Math.max(0, index - 2), index);
  const after = text.slice(index + run.length, index + run.length + 2);
  if (index === 0 && run === '\uFEFF') return true;
  if (ORDINARY_PLACE.emoji.test(before) && SHAPES_EMOJI.test(run)) return true;
  if (run === '\uFE0E' || run === '\uFE0F') return true;
  if (DIRECTION_OR_JOINER.test(run)) return ORDINARY_PLACE.joining.test(before + after);
  return run === '\u00AD';
}
