import { Kind, kindOf, plainLetter, signOfWord, Trait } from './character-kinds.ts';
import { CodeWatch } from './code-watch.ts';
import { mayNameOrder } from './name-orders.ts';
import { isLeetSign, LoneLetters, OddWords } from './odd-spelling.ts';
import { type MetWord, metWord, OrderWatch } from './order-watch.ts';
import { HEAD, hashed, NO_LETTERS } from './order-words.ts';
import { remembering } from './remember.ts';
import { isRole, opensMarkup, shapesLetters } from './text-openings.ts';
import type { Text } from './texts.ts';

/** What a quick look at a text shows, as bits: characters that Latin prose does not use, markup, codes, odd spelling, blank space, words backwards or half the alphabet on. */
export const Trace = { unusual: 1, markup: 2, codes: 4, spelling: 8, blanks: 16, turned: 32 } as const;

/** What a quick look at texts shows: it lets nearly every honest definition pass unread, and none in which something could be found. */
export interface Traces {
  /** The bits of each text. */
  readonly bits: readonly number[];
  /** Sentences in which the words of an order meet, by their places in the texts joined by line feeds. */
  readonly sentences: readonly Stretch[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const FEWEST_BLANKS = 80;
const SHORTEST_ROLE = 5;
const COMMON_NAME = 64;
const COLON = 0x3a;
const NOWHERE = -1;

/** Looks quickly at texts that a model reads one after another. */
export function tracesIn(texts: readonly Pick<Text, 'text'>[]): Traces {
  SCANNER.begin();
  const bits: number[] = [];
  for (const { text } of texts) bits.push(SCANNER.read(text));
  return { bits, sentences: SCANNER.end() };
}

/** What a quick look at a name shows: its bits, and whether the words of an order meet in it once it is cut as programs write words. */
export const tracesOfName = remembering((name): { readonly bits: number; readonly mayOrder: boolean } => {
  SCANNER.begin();
  return { bits: SCANNER.read(name), mayOrder: mayNameOrder(name) };
}, COMMON_NAME);

/** Reads characters one by one: the words that they make, and what stands between words. */
class Scanner {
  private text = '';
  private bits = 0;
  private sentences: Stretch[] = [];
  private readonly watch = new OrderWatch();
  private readonly code = new CodeWatch();
  private readonly odd = new OddWords();
  private readonly lone = new LoneLetters();
  /** The word that is being read: one for all, for there are many. */
  private readonly word = { text: '', from: 0, to: 0, hash: 0, head: 0, letters: undefined };
  private isOdd = false;
  /** Where the texts before this one end, and where the sentence begins, in the texts joined. */
  private before = 0;
  private sentence = 0;
  private blanks = 0;

  /** Begins with texts that have nothing to do with those before them. */
  begin(): void {
    this.watch.begin();
    this.sentences = [];
    this.isOdd = false;
    this.before = 0;
    this.sentence = 0;
  }

  read(text: string): number {
    this.open(text);
    for (let index = 0; index < text.length; ) {
      const kind = kindOf(text.charCodeAt(index));
      index = kind <= Kind.digit ? this.readWord(index) : this.readBetween(kind, index);
    }
    this.code.end(text.length);
    if (this.code.mayBeCode) this.bits |= Trace.codes;
    this.weighOddWords();
    this.before += text.length + 1;
    return this.bits;
  }

  end(): Stretch[] {
    this.endSentence(this.before);
    return this.sentences;
  }

  private open(text: string): void {
    this.text = text;
    this.bits = 0;
    this.word.text = text;
    this.code.begin(text);
    this.odd.begin(text);
    this.lone.begin();
    this.word.to = NOWHERE;
    this.blanks = 0;
  }

  private readWord(from: number): number {
    const { text } = this;
    const { length } = text;
    let hash = NO_LETTERS;
    let head = 0;
    let letters = 0;
    let traits = 0;
    let digitsFrom = from;
    let to = from;
    for (; to < length; to += 1) {
      const sign = signOfWord(text.charCodeAt(to));
      if (sign === 0) break;
      traits |= sign;
      if ((sign & Trait.hexadecimal) === 0) digitsFrom = to + 1;
      if ((sign & Trait.letter) === 0) continue;
      hash = hashed(hash, plainLetter(sign));
      letters += 1;
      if (letters === HEAD) head = hash;
    }
    this.code.word(from, to, { traits, digitsFrom });
    this.word.from = from;
    this.word.to = to;
    this.word.hash = hash;
    this.word.head = head;
    this.blanks = 0;
    if (letters > 0) this.hear(this.word, traits);
    return to;
  }

  private hear(word: MetWord, traits: number): void {
    const { text, watch } = this;
    const { from, to } = word;
    if ((traits & Trait.digit) !== 0 || isLeetSign(text, from - 1) || isLeetSign(text, to)) {
      this.isOdd = true;
      watch.hearDisguised(inPlainLetters(word, traits), this.odd.withoutDigits(word));
    } else if ((traits & Trait.twofold) !== 0) {
      this.isOdd = true;
      watch.hearDisguised(inPlainLetters(word, traits), this.odd.withoutAccents(word));
    } else watch.hear(word);
    if (watch.isTurned) this.bits |= Trace.turned;
    if (to - from === 1 && this.lone.isSpelling(text, from)) this.bits |= Trace.spelling;
  }

  private readBetween(kind: Kind, index: number): number {
    this.code.sign(kind, index);
    if (kind === Kind.blank) this.countBlank();
    else this.readSign(kind, index);
    return index + 1;
  }

  private countBlank(): void {
    this.blanks += 1;
    if (this.blanks >= FEWEST_BLANKS) this.bits |= Trace.blanks;
  }

  private readSign(kind: Kind, index: number): void {
    const { text } = this;
    this.blanks = 0;
    if (kind === Kind.end) this.readMark(index);
    else if (kind === Kind.bracket) this.bits |= opensMarkup(text, index) ? Trace.markup : 0;
    else if (kind === Kind.unusual) this.bits |= Trace.unusual;
    else if (kind === Kind.picture) this.bits |= shapesLetters(text, index) ? Trace.unusual : 0;
    else if (text.charCodeAt(index) === COLON && this.word.to === index) this.readColon();
  }

  private readColon(): void {
    if (this.word.to - this.word.from >= SHORTEST_ROLE && isRole(this.text.slice(this.word.from, this.word.to))) this.bits |= Trace.markup;
  }

  /** A full stop ends a sentence before a blank and at the end of the text. */
  private readMark(index: number): void {
    if (index + 1 === this.text.length || kindOf(this.text.charCodeAt(index + 1)) === Kind.blank) this.endSentence(this.before + index);
  }

  private endSentence(at: number): void {
    this.weighOddWords();
    if (this.watch.mayOrder()) this.sentences.push({ from: this.sentence, to: at });
    this.watch.endSentence();
    this.sentence = at;
  }

  private weighOddWords(): void {
    if (this.isOdd && this.watch.mayOrderDisguised()) this.bits |= Trace.spelling;
    this.isOdd = false;
  }
}

/** Letters whose plain form has two are counted anew. */
function inPlainLetters(word: MetWord, traits: number): MetWord {
  return (traits & Trait.twofold) === 0 ? word : metWord(word.text.slice(word.from, word.to), word);
}

/** Reads texts one by one: one for all, for there are many. */
const SCANNER = new Scanner();
