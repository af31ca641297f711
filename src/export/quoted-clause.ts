import { withoutHidden } from '#model/hidden.ts';

const MOST_WORDS = 14;
const MOST_CHARACTERS = 110;
/** So many words before a comma are enough. */
const FEW_WORDS = 4;
/** So many characters of its clause belong before the words, and so many where verbs may come last. */
const FEW_AHEAD = 24;
const MOST_AHEAD = 48;
/** Words that a quote cannot end with. */
const LEADS_ON = /^(?:a|an|and|any|are|as|at|by|for|from|in|into|is|its|of|on|or|that|the|their|this|to|using|via|with|your)$/i;
/** Writing in which the verb may stand behind what it acts on. */
const VERB_LAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A few words in brackets, behind which the clause goes on. */
const ASIDE = /\([^()[\]{}"“”]{1,24}\)(?=\s?\p{L})/gu;
/** What stands between two clauses: a full stop only before a space, so that “v1.2” and “file.txt” stay whole. */
const BREAK = /[.!?:;](?=\s)|[()[\]{}<>"“”„«»|\n•→。！？；：（）「」『』【】]|\s[-–—]+\s/u;
const IN_WORD = /[\p{L}\p{N}_'’-]/u;
const COMMA = /[,，、]/u;

/** The clause of a text around some words of it, on one line, hidden characters shown, with “…” where it is cut; the words alone where the text lacks them. */
export function clauseAround(text: string, words: string): string {
  const at = text.indexOf(words);
  if (at < 0) return cut(inOneLine(words));
  const inner = at + outerEnd(words);
  const from = startOf(text, inner, VERB_LAST.test(words) ? MOST_AHEAD : FEW_AHEAD);
  return cut(inOneLine(closed(text.slice(from, endOf(text, from, at + words.length)))));
}

/** Where words begin behind a bracket that was open before them. */
function outerEnd(words: string): number {
  const from = Math.max(...[...')]}】）'].map((bracket) => (isClosed(words, bracket) ? 0 : words.lastIndexOf(bracket) + 1)));
  return from + (words.slice(from).length - words.slice(from).trimStart().length);
}

function isClosed(words: string, bracket: string): boolean {
  const opener = { ')': '(', ']': '[', '}': '{', '】': '【', '）': '（' }[bracket] ?? '';
  return words.includes(opener) && words.indexOf(opener) < words.indexOf(bracket);
}

/** Where the sentence begins, or else the clause, where that is near; else the word that stands there. */
function startOf(text: string, at: number, most: number): number {
  const before = text.slice(0, at).replaceAll(ASIDE, masked);
  const sentence = before.split(BREAK).at(-1)?.trimStart() ?? '';
  const clause = sentence.split(COMMA).at(-1)?.trimStart() ?? '';
  const near = [sentence, clause].find((ahead) => ahead.length <= most);
  return near === undefined ? wordStart(before) : at - near.length;
}

/** Where the word begins that a text ends in. */
function wordStart(text: string): number {
  let start = text.length;
  while (IN_WORD.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Where the clause ends that begins at a place, but never before its words do. */
function endOf(text: string, from: number, least: number): number {
  const rest = text
    .slice(from)
    .replaceAll(ASIDE, masked)
    .slice(least - from);
  const word = /^[\p{L}\p{N}_'’-]*/u.exec(rest)?.[0].length ?? 0;
  const [end = 0, comma = 0] = [BREAK, COMMA].map((mark) => word + (mark.exec(rest.slice(word))?.index ?? rest.length - word));
  const isLong = VERB_LAST.test(text.slice(from, least)) || wordsIn(text.slice(from, least + comma)).length >= FEW_WORDS;
  return least + Math.min(end, isLong ? comma : end);
}

function masked(aside: string): string {
  return '_'.repeat(aside.length);
}

/** A clause up to the first bracket that it leaves open, or that closes nothing. */
function closed(clause: string): string {
  const open: number[] = [];
  for (const { 0: bracket, index } of clause.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index);
    else if (open.pop() === undefined) return clause.slice(0, index);
  }
  return clause.slice(0, open[0] ?? clause.length);
}

function cut(clause: string): string {
  const words = wordsIn(clause);
  const kept = words.slice(0, MOST_WORDS);
  while (kept.length > 1 && [...kept.join(' ')].length > MOST_CHARACTERS) kept.pop();
  const whole = kept.slice(0, kept.findLastIndex((word) => !LEADS_ON.test(word)) + 1).join(' ') || clause;
  const shown = closed([...whole].slice(0, MOST_CHARACTERS).join(''));
  return kept.length < words.length || shown.length < whole.length ? `${withoutEnd(shown)}…` : shown;
}

function wordsIn(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Without the marks of code and emphasis, and without what leans on the sentence before. */
function inOneLine(text: string): string {
  const line = withoutHidden(text).replaceAll(/[`*]+/g, '').replaceAll(/\s+/g, ' ').trim();
  return (
    withoutEnd(line)
      .replace(/^[\s,;:.，、'’)]+(?=\S)/, '')
      .replace(/^(?:(?:and|or|then|also|it)\s+)+(?=\S)/i, '') || line
  );
}

/** A text without the punctuation and space that it ends in. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (/[\s,;:.，、–—-]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
