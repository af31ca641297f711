import { plain } from './dictionary.ts';
import { LastWords } from './last-words.ts';
import { type Ending, entryOf, HEAD, hashOf, type Mask, mayLead, maySpeak, mayStem, NEEDS, SECRET, TURNED_MARK } from './order-words.ts';
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

const DIGITS = /[0-9]/g;

/** Listens to words one after another: tells whether those of a sentence could give an order, as they stand or as they can be read otherwise. */
export class OrderWatch {
  /** A word was backwards or half the alphabet on. */
  isTurned = false;
  private said: Concepts = new Concepts();
  private readSo: Concepts = new Concepts();
  /** The last words as they stand, and with the pieces of each that may stand for another one taken as one. */
  private readonly apart = new LastWords();
  private readonly whole = new LastWords();
  /** What the piece before may have been part of. */
  private piece: MetWord | undefined;

  /** Hears a word that can be read in one way only. */
  hear(word: MetWord): void {
    this.apart.add(word, word);
    this.whole.add(word, word);
    this.piece = undefined;
    this.weigh(word, this.said);
  }

  /** Hears a word that may stand for another one as well. */
  hearDisguised(word: MetWord, other: MetWord): void {
    this.apart.add(word, other);
    if (this.piece === other) this.whole.replace(word, other);
    else this.whole.add(word, other);
    this.piece = other;
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
    this.apart.clear();
    this.whole.clear();
    this.piece = undefined;
  }

  /** Another sentence begins. */
  endSentence(): void {
    this.isTurned = false;
    this.said.clear();
    this.readSo.clear();
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
    return this.apart.isLed(mayLead) || this.whole.isLed(mayLead);
  }

  private weighStem({ text, from, to, letters: spelt }: MetWord, endings: readonly Ending[], concepts: Concepts): void {
    if (endings.length === 0) return;
    const letters = spelt ?? plain(text.slice(from, to)).replace(DIGITS, '');
    for (const ending of endings) if (letters.startsWith(ending.stem ?? letters)) this.complete(ending, concepts);
  }

  /** Adds what a form says where the words before its last one stand there too. */
  private complete({ before, says }: Ending, concepts: Concepts): void {
    if (!this.apart.follow(before) && !this.whole.follow(before)) return;
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
