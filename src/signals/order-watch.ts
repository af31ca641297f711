import { plain } from './dictionary.ts';
import {
  type Ending,
  entryOf,
  HEAD,
  hashOf,
  LONGEST_FORM,
  type Mask,
  mayLead,
  maySpeak,
  mayStem,
  NEEDS,
  SECRET,
  TURNED_MARK,
} from './order-words.ts';
import { rememberingWords } from './remember-words.ts';

/** A word as a quick reader meets it: where it stands, and the hashes of its plain letters and of the first of them. */
export interface MetWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly hash: number;
  /** Zero where there are too few letters. */
  readonly head: number;
  /** Its plain letters where they are not those of the text. */
  readonly letters: string | undefined;
}

const OTHER_SIGNS = /[^a-z\u0080-\uffff]/g;

/** A word that stands at a place. */
export function metWord(word: string, { text, from, to }: Pick<MetWord, 'text' | 'from' | 'to'>): MetWord {
  const { letters, hash, head } = readLetters(word);
  return { text, from, to, letters, hash, head };
}

/** The plain letters of a word with their hashes. */
const readLetters = rememberingWords((word) => {
  const letters = plain(word).replace(OTHER_SIGNS, '');
  return { letters, hash: hashOf(letters), head: letters.length < HEAD ? 0 : hashOf(letters.slice(0, HEAD)) };
});

/** Holds the last words, so many that the longest form finds its own among them. */
const RING = 8;
const LAST = RING - 1;
const HEADS = 1;
const OTHERS = 2;
const NUMBERS = 4;
const DIGITS = /[0-9]/g;
if (LONGEST_FORM > RING) throw new Error('a form has more words than are held');

/** Listens to words one after another: tells whether those of a sentence could give an order, as they stand or as they can be read otherwise. */
export class OrderWatch {
  /** A word was backwards or half the alphabet on. */
  isTurned = false;
  private said: Concepts = new Concepts();
  private readSo: Concepts = new Concepts();
  private count = 0;
  /** Of each of the last words its hashes, and those of the word that it may stand for. */
  private readonly last = new Int32Array(RING * NUMBERS);

  /** Hears a word that can be read in one way only. */
  hear(word: MetWord): void {
    this.hold(word, word);
    this.weigh(word, this.said);
  }

  /** Hears a word that may stand for another one as well. */
  hearDisguised(word: MetWord, other: MetWord): void {
    this.hold(word, other);
    this.weigh(word, this.said);
    this.weigh(other, this.readSo);
  }

  /** Whether what was heard in this sentence could be an order. */
  mayOrder(): boolean {
    return this.said.couldOrder(NO_CONCEPTS);
  }

  /** Whether it could be one with its words read otherwise. */
  mayOrderDisguised(): boolean {
    return this.said.couldOrder(this.readSo);
  }

  /** Forgets everything that was heard. */
  begin(): void {
    this.endSentence();
    this.last.fill(0);
  }

  /** Another sentence begins. */
  endSentence(): void {
    this.isTurned = false;
    this.said.clear();
    this.readSo.clear();
  }

  private hold({ hash, head }: MetWord, other: MetWord): void {
    const { last } = this;
    this.count += 1;
    const slot = (this.count & LAST) * NUMBERS;
    last[slot] = hash;
    last[slot + HEADS] = head;
    last[slot + OTHERS] = other.hash;
    last[slot + OTHERS + HEADS] = other.head;
  }

  private weigh(word: MetWord, concepts: Concepts): void {
    if (maySpeak(word.hash)) this.weighWord(word, concepts);
    if (mayStem(word.head)) this.weighStem(word, entryOf(word.head)?.stems ?? [], concepts);
  }

  private weighWord(word: MetWord, concepts: Concepts): void {
    const entry = entryOf(word.hash);
    if (!entry) return;
    for (const ending of entry.alone) this.complete(ending, concepts);
    if (entry.behind.length > 0 && this.isLed()) for (const ending of entry.behind) this.complete(ending, concepts);
    if (entry.signs && isBeside(word, entry.signs)) concepts.add(SECRET);
  }

  /** Whether the word before the last one may stand before others in a form. */
  private isLed(): boolean {
    const { last } = this;
    const slot = ((this.count - 1) & LAST) * NUMBERS;
    for (let at = slot; at < slot + NUMBERS; at += 1) if (mayLead(last[at] as number)) return true;
    return false;
  }

  private weighStem({ text, from, to, letters: spelt }: MetWord, endings: readonly Ending[], concepts: Concepts): void {
    if (endings.length === 0) return;
    const letters = spelt ?? plain(text.slice(from, to)).replace(DIGITS, '');
    for (const ending of endings) if (letters.startsWith(ending.stem ?? letters)) this.complete(ending, concepts);
  }

  /** Adds what a form says where the words before its last one stand there too. */
  private complete({ before, says }: Ending, concepts: Concepts): void {
    const { last } = this;
    for (let index = 0; index < before.length; index += 1) {
      const { hash, isStem } = before[index] as { hash: number; isStem: boolean };
      const slot = ((this.count - 1 - index) & LAST) * NUMBERS + (isStem ? HEADS : 0);
      if (last[slot] !== hash && last[slot + OTHERS] !== hash) return;
    }
    concepts.add(says);
    if ((says.high & TURNED_MARK.high) !== 0) this.isTurned = true;
  }
}

/** Concepts that were met in a sentence. */
class Concepts {
  private low = 0;
  private middle = 0;
  private high = 0;

  add({ low, middle, high }: Mask): void {
    this.low |= low;
    this.middle |= middle;
    this.high |= high;
  }

  clear(): void {
    this.low = 0;
    this.middle = 0;
    this.high = 0;
  }

  /** Whether all that some order needs is among these and some others. */
  couldOrder(others: Concepts): boolean {
    const low = this.low | others.low;
    const middle = this.middle | others.middle;
    const high = this.high | others.high;
    if ((low | middle | high) === 0) return false;
    for (const need of NEEDS) {
      if ((low & need.low) === need.low && (middle & need.middle) === need.middle && (high & need.high) === need.high) return true;
    }
    return false;
  }
}

const NO_CONCEPTS = new Concepts();

function isBeside({ text, from, to }: MetWord, { before, after }: { before: string; after: string }): boolean {
  if (before !== '') return text.charAt(from - 1) === before;
  return text.charAt(to) === after || text.charAt(to - 1) === after;
}
