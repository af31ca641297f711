/** A stretch of text that hides what it says, and what it says in plain letters where that can be told. */
export interface Veil {
  readonly kind: VeilKind;
  readonly from: number;
  readonly to: number;
  readonly reads?: string;
}

/** How text can hide from whoever looks at it. */
export type VeilKind = 'characters' | 'escapes' | 'markup' | 'padding' | 'scripts' | 'encoded' | 'disguised';

const WORD = /\p{L}{2,}/gu;
const UNREADABLE = /[\p{Cc}\p{Cn}\p{Co}\uFFFD]/u;
const LAYOUT = /[\n\r\t]/g;
const CODE = /^\s*[{[<(]/;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const FEWEST = { words: 3, signs: 6 };

/** Whether a decoded text is something that a person or a model would read as sentences. */
export function isProse(text: string): boolean {
  const flat = text.replace(LAYOUT, ' ');
  if (UNREADABLE.test(flat) || CODE.test(flat)) return false;
  const words = flat.match(WORD)?.length ?? 0;
  return (words >= FEWEST.words && flat.split(' ').length >= FEWEST.words) || (flat.match(HAN)?.length ?? 0) >= FEWEST.signs;
}
