import { Kind, signOfWord, Trait } from './character-kinds.ts';
import { escapesLetter, opensEscape } from './text-openings.ts';
import { HEAD_OF_CODE, opensText } from './veils/base64-head.ts';

/** So few digits or escaped letters hold no sentence. */
const FEWEST = { digits: 24, escaped: 4 };
/** Between the digits of a code in pieces. */
const SEPARATORS = ' :,';
const BASE32 = /[A-Z2-7]{24}/;
const NOWHERE = -1;

/** Follows the characters of a text that could be a code, and tells whether something may have to be decoded. */
export class CodeWatch {
  mayBeCode = false;
  private text = '';
  /** Where a run of the signs of base 64 begins. */
  private run = NOWHERE;
  /** How many hexadecimal digits came one after another, but for what separates the pieces of a code. */
  private digits = 0;
  private wordTo = NOWHERE;
  private escaped = 0;

  begin(text: string): void {
    this.mayBeCode = false;
    this.text = text;
    this.run = NOWHERE;
    this.digits = 0;
    this.wordTo = NOWHERE;
    this.escaped = 0;
  }

  /** A word, the traits of its characters, and whether all of them are hexadecimal digits. */
  word(from: number, to: number, { traits, isHexadecimal }: { traits: number; isHexadecimal: boolean }): void {
    this.wordTo = to;
    if (this.run === NOWHERE) this.run = from;
    if (isHexadecimal) this.countDigits(to - from);
    else if (this.digits > 0 || to - from > FEWEST.digits || isDigit(this.text, to - 1)) this.countDigitsIn(from, to);
    if (to - from >= FEWEST.digits && BASE32.test(this.text.slice(from, to))) this.mayBeCode = true;
    if ((traits & Trait.foreign) === 0) return;
    if (to - this.run >= HEAD_OF_CODE) this.mayBeCode = true;
    this.run = NOWHERE;
  }

  /** A sign between words. */
  sign(kind: Kind, index: number): void {
    if (kind !== Kind.joint) this.end(index);
    else if (this.run === NOWHERE) this.run = index;
    if (this.digits > 0 && !(this.wordTo === index && SEPARATORS.includes(this.text.charAt(index)))) this.digits = 0;
    if (kind === Kind.escape) this.escape(index);
  }

  /** The end of the text, or of what one code may hold. */
  end(to: number): void {
    if (this.run === NOWHERE) return;
    if (to - this.run >= HEAD_OF_CODE && opensText(this.text, this.run)) this.mayBeCode = true;
    this.run = NOWHERE;
  }

  private countDigits(more: number): void {
    this.digits += more;
    if (this.digits >= FEWEST.digits) this.mayBeCode = true;
  }

  private countDigitsIn(from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      if (isDigit(this.text, index)) this.countDigits(1);
      else this.digits = 0;
    }
  }

  private escape(index: number): void {
    if (escapesLetter(this.text, index)) this.escaped += 1;
    if (this.escaped >= FEWEST.escaped || opensEscape(this.text, index)) this.mayBeCode = true;
  }
}

function isDigit(text: string, index: number): boolean {
  return (signOfWord(text.charCodeAt(index)) & Trait.hexadecimal) !== 0;
}
