import { Kind, kindOf, plainLetter } from './character-kinds.ts';
import { hashed, hashOf, type Mask, NEEDS, PREFIX, STEMS, WORDS } from './order-masks.ts';
import type { Text } from './texts.ts';

/** What a quick look at a text shows, as bits: characters that Latin prose does not use, markup, codes, odd spelling, blank space, words backwards or half the alphabet on. */
export const Trace = { unusual: 1, markup: 2, codes: 4, spelling: 8, blanks: 16, turned: 32 } as const;

/** What a quick look at texts shows: it lets nearly every honest definition pass unread, and none in which something could be found. */
export interface Traces {
  /** The bits of each text. */
  readonly bits: readonly number[];
  /** Sentences in which the words of an order meet, by their places in the texts joined by line feeds. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
}

const LONG = { run: 24, line: 12, blank: 80, shorts: 5, leet: 2, digits: 8 };
const OPENS_MARKUP = /^(?:<[!|/a-z<]|\[(?:\/|[A-Z])|##)/i;
const OPENS_CODE = /^(?:%[2-7]|\\[ux]|&#)/i;
const UPPER = 1;
const LOWER = 2;
const DIGIT = 4;
/** `instructions`, `prompt`, `previous` backwards, and the first of them half the alphabet on. */
const TURNED = new Set(['snoitcurtsni', 'tpmorp', 'suoiverp', 'vafgehpgvbaf', 'cebzcg', 'cerivbhf'].map((word) => hashOf(word)));
const ROLES = new Set(['human', 'assistant', 'system', 'instruction', 'response'].map((word) => hashOf(word)));

/** Looks quickly at texts that a model reads one after another; names are cut at their capitals and read one by one. */
export function tracesIn(texts: readonly Pick<Text, 'text'>[], asNames: boolean): Traces {
  const scanner = new Scanner(asNames);
  const bits = texts.map(({ text }) => scanner.read(text));
  return { bits, sentences: scanner.end() };
}

/** Reads characters one by one: words by their first letters, and what stands between words. */
class Scanner {
  private bits = 0;
  private readonly sentences: { from: number; to: number }[] = [];
  private sentence = 0;
  private at = 0;
  private readonly asNames: boolean;
  private hash = 0;
  private stem = 0;
  private letters = 0;
  private low = 0;
  private middle = 0;
  private high = 0;
  /** Of the run of letters, digits and the signs that codes use. */
  private run = 0;
  private made = 0;
  /** Of the word with its digits. */
  private signs = 0;
  private digits = 0;
  private isLeet = false;
  private shorts = 0;
  private leets = 0;
  private blank = 0;

  constructor(asNames: boolean) {
    this.asNames = asNames;
  }

  read(text: string): number {
    this.bits = 0;
    const start = this.at;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      const kind = kindOf(code);
      this.at = start + index;
      if (kind === Kind.lower) this.letter(code, LOWER);
      else if (kind === Kind.upper) this.upper(code);
      else if (kind === Kind.digit) this.digit();
      else this.between(kind, text, index);
    }
    this.at = start + text.length + 1;
    this.endWord();
    this.endRun();
    if (this.asNames) this.endSentence();
    return this.bits;
  }

  end(): { from: number; to: number }[] {
    this.endSentence();
    return this.sentences;
  }

  private letter(code: number, made: number): void {
    if (this.letters < PREFIX.word) this.hash = hashed(this.hash, plainLetter(code));
    if (this.letters === PREFIX.stem - 1) this.stem = this.hash;
    if (this.digits > 0) this.isLeet = true;
    this.letters += 1;
    this.signs += 1;
    this.run += 1;
    this.made |= made;
    this.blank = 0;
  }

  private upper(code: number): void {
    if (this.asNames && this.letters > 0 && (this.made & LOWER) !== 0) this.endWord();
    this.letter(code, UPPER);
  }

  private digit(): void {
    this.digits += 1;
    this.signs += 1;
    this.run += 1;
    this.made |= DIGIT;
    this.blank = 0;
  }

  private between(kind: Kind, text: string, index: number): void {
    if (this.signs > 0) this.endWord();
    if (kind === Kind.joint) this.run += 1;
    else if (this.run > 0) this.endRun();
    if (kind === Kind.blank) this.blanks();
    else {
      this.blank = 0;
      this.sign(kind, text, index);
    }
  }

  private blanks(): void {
    this.blank += 1;
    if (this.blank >= LONG.blank) this.bits |= Trace.blanks;
  }

  private sign(kind: Kind, text: string, index: number): void {
    if (kind === Kind.unusual) this.bits |= Trace.unusual;
    else if (kind === Kind.end) this.mark(text.charCodeAt(index + 1));
    else if (kind !== Kind.other) this.pair(text.slice(index, index + 2));
  }

  private pair(signs: string): void {
    if (OPENS_MARKUP.test(signs)) this.bits |= Trace.markup;
    else if (OPENS_CODE.test(signs)) this.bits |= Trace.codes;
  }

  /** A full stop ends a sentence before a blank and at the end of the text. */
  private mark(next: number): void {
    if (Number.isNaN(next) || kindOf(next) === Kind.blank) this.endSentence();
  }

  private endWord(): void {
    if (this.letters > 0) this.lookUp(this.hash, this.stem);
    if (this.signs > 0) this.countWord();
    this.hash = 0;
    this.stem = 0;
    this.letters = 0;
    this.signs = 0;
    this.digits = 0;
    this.isLeet = false;
  }

  private lookUp(hash: number, stem: number): void {
    this.low |= at(WORDS.low, hash) | at(STEMS.low, stem);
    this.middle |= at(WORDS.middle, hash) | at(STEMS.middle, stem);
    this.high |= at(WORDS.high, hash) | at(STEMS.high, stem);
    if (TURNED.has(hash)) this.bits |= Trace.turned;
    if (ROLES.has(hash)) this.bits |= Trace.markup;
  }

  private countWord(): void {
    this.shorts = this.signs <= 2 ? this.shorts + 1 : 0;
    if (this.isLeet) this.leets += 1;
    if (this.shorts >= LONG.shorts || this.leets >= LONG.leet) this.bits |= Trace.spelling;
    if (this.shorts >= LONG.run / 2 || this.digits >= LONG.digits) this.bits |= Trace.codes;
  }

  private endRun(): void {
    const { run, made } = this;
    if (run >= LONG.run && made !== LOWER && made !== UPPER && made !== 0) this.bits |= Trace.codes;
    if (run >= LONG.line && made === (UPPER | LOWER | DIGIT)) this.bits |= Trace.codes;
    this.run = 0;
    this.made = 0;
  }

  private endSentence(): void {
    if (NEEDS.some((need) => this.meets(need))) this.sentences.push({ from: this.sentence, to: this.at });
    this.sentence = this.at;
    this.low = 0;
    this.middle = 0;
    this.high = 0;
  }

  private meets({ low, middle, high }: Mask): boolean {
    return (this.low & low) === low && (this.middle & middle) === middle && (this.high & high) === high;
  }
}

function at(table: Int32Array, hash: number): number {
  return table[hash] ?? 0;
}
