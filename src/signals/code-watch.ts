import { Kind, signOfWord, Trait } from './character-kinds.ts';
import { escapesLetter, opensEscape } from './text-openings.ts';
import { HEAD_OF_CODE, opensText } from './veils/base64-head.ts';

/** So few digits or escaped letters hold no sentence. */
const FEWEST = { digits: 24, escaped: 4 };
/** Between the digits of a code in pieces. */
const SEPARATORS = new Set([0x20, 0x3a, 0x2c]);
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

  /** A word, the traits of its characters, and from where on it holds nothing but hexadecimal digits. */
  word(from: number, to: number, { traits, digitsFrom }: { traits: number; digitsFrom: number }): void {
    if (digitsFrom > from) this.readDigits(from, digitsFrom);
    this.digits += to - digitsFrom;
    if (this.digits >= FEWEST.digits) this.mayBeCode = true;
    this.wordTo = to;
    if (this.run === NOWHERE) this.run = from;
    if (to - from >= FEWEST.digits && BASE32.test(this.text.slice(from, to))) this.mayBeCode = true;
    if ((traits & Trait.foreign) === 0) return;
    if (to - this.run >= HEAD_OF_CODE) this.mayBeCode = true;
    this.run = NOWHERE;
  }

  /** A sign between words. */
  sign(kind: Kind, index: number): void {
    if (kind !== Kind.joint) this.end(index);
    else if (this.run === NOWHERE) this.run = index;
    if (this.digits > 0 && !(this.wordTo === index && SEPARATORS.has(this.text.charCodeAt(index)))) this.digits = 0;
    if (kind === Kind.escape) this.escape(index);
  }

  /** The end of the text, or of what one code may hold. */
  end(to: number): void {
    if (this.run === NOWHERE) return;
    if (to - this.run >= HEAD_OF_CODE && opensText(this.text, this.run)) this.mayBeCode = true;
    this.run = NOWHERE;
  }

  /** Digits in a part of a word that ends with another character. */
  private readDigits(from: number, to: number): void {
    if (this.digits + to - from >= FEWEST.digits) {
      for (let index = from; index < to; index += 1) {
        this.digits = isDigit(this.text, index) ? this.digits + 1 : 0;
        if (this.digits >= FEWEST.digits) this.mayBeCode = true;
      }
    }
    this.digits = 0;
  }

  private escape(index: number): void {
    if (escapesLetter(this.text, index)) this.escaped += 1;
    if (this.escaped >= FEWEST.escaped || opensEscape(this.text, index)) this.mayBeCode = true;
  }
}

function isDigit(text: string, index: number): boolean {
  return (signOfWord(text.charCodeAt(index)) & Trait.hexadecimal) !== 0;
}
