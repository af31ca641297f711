import { Kind, kindOf } from './character-kinds.ts';
import { type MetWord, metWord } from './order-watch.ts';
import { remembering } from './remember.ts';
import { COMMON_WORD } from './tokens.ts';
import { unleeted } from './veils/disguise.ts';
import { latinised } from './veils/letters.ts';

const AT = 0x40;
const DOLLAR = 0x24;
/** Between letters one by one. */
const SPACERS = ' .-_*·|';
const FEWEST_LETTERS = 3;
/** Orders have no longer words. */
const LONGEST = 64;

const withLetters = remembering(unleeted, COMMON_WORD);

/** Whether the sign at a place may stand for a letter. */
export function isLeetSign(text: string, at: number): boolean {
  const code = at < 0 || at >= text.length ? 0 : text.charCodeAt(at);
  return code === AT || code === DOLLAR;
}

/** The words of a text that may stand for others, each with the word that it may stand for. */
export class OddWords {
  private text = '';
  private piece: MetWord | undefined;

  begin(text: string): void {
    this.text = text;
    this.piece = undefined;
  }

  /** A word with letters for its digits and for the signs beside it: `p@ssw0rd`. */
  withoutDigits({ from, to }: MetWord): MetWord {
    if (this.piece && from < this.piece.to) return this.piece;
    const start = this.edge(from - 1, -1) + 1;
    const end = this.edge(to, 1);
    this.piece = metWord(withLetters(this.text.slice(start, end)), { text: this.text, from: start, to: end });
    return this.piece;
  }

  /** A word without the accents that change its letters. */
  withoutAccents({ text, from, to }: MetWord): MetWord {
    return metWord(latinised(text.slice(from, to)).toLowerCase(), { text, from, to });
  }

  /** The first place in a direction at which neither a letter nor a digit nor a sign for one stands, or which is far away. */
  private edge(from: number, step: 1 | -1): number {
    let at = from;
    for (let steps = 0; steps < LONGEST && this.belongs(at); steps += 1) at += step;
    return at;
  }

  private belongs(at: number): boolean {
    return at >= 0 && at < this.text.length && (kindOf(this.text.charCodeAt(at)) <= Kind.digit || isLeetSign(this.text, at));
  }
}

/** Letters that stand one by one with the same sign between them. */
export class LoneLetters {
  private count = 0;
  private end = -2;
  private sign = '';

  begin(): void {
    this.count = 0;
    this.end = -2;
  }

  /** A letter that stands alone; whether it is one of so many that they may be a word. */
  isSpelling(text: string, at: number): boolean {
    const sign = text.charAt(at - 1);
    const follows = this.end === at - 1 && SPACERS.includes(sign);
    this.count = follows ? this.countWith(sign) : 1;
    this.sign = follows ? sign : '';
    this.end = at + 1;
    return this.count >= FEWEST_LETTERS;
  }

  private countWith(sign: string): number {
    return this.sign === '' || this.sign === sign ? this.count + 1 : 2;
  }
}
