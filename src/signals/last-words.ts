import { type FormWord, LONGEST_FORM } from './order-words.ts';

/** Holds so many words that the longest form finds its own among them. */
const RING = 8;
const LAST = RING - 1;
const HEADS = 1;
const OTHERS = 2;
const NUMBERS = 4;
if (LONGEST_FORM > RING) throw new Error('a form has more words than are held');

/** The hashes of a word's plain letters and of the first of them. */
export interface Hashes {
  readonly hash: number;
  readonly head: number;
}

/** The last words, each with its hashes and those of the word that it may stand for. */
export class LastWords {
  private count = 0;
  private readonly held = new Int32Array(RING * NUMBERS);

  /** Forgets everything. */
  clear(): void {
    this.held.fill(0);
  }

  /** One word more. */
  add(word: Hashes, other: Hashes): void {
    this.count += 1;
    this.replace(word, other);
  }

  /** The same word, of which another piece was read. */
  replace({ hash, head }: Hashes, other: Hashes): void {
    const slot = this.slot(0);
    this.held[slot] = hash;
    this.held[slot + HEADS] = head;
    this.held[slot + OTHERS] = other.hash;
    this.held[slot + OTHERS + HEADS] = other.head;
  }

  /** Whether something holds of a hash of the word before the last one. */
  isLed(mayLead: (hash: number) => boolean): boolean {
    const slot = this.slot(1);
    for (let at = slot; at < slot + NUMBERS; at += 1) if (mayLead(this.held[at] as number)) return true;
    return false;
  }

  /** Whether these words stand before the last one, the nearest first. */
  follow(before: readonly FormWord[]): boolean {
    for (let index = 0; index < before.length; index += 1) {
      const { hash, isStem } = before[index] as FormWord;
      const at = this.slot(index + 1) + (isStem ? HEADS : 0);
      if (this.held[at] !== hash && this.held[at + OTHERS] !== hash) return false;
    }
    return true;
  }

  private slot(back: number): number {
    return ((this.count - back) & LAST) * NUMBERS;
  }
}
