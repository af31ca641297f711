import { allOf, linear } from '../linear.ts';
import { firstMatches } from '../matches.ts';
import type { Veil } from './veil.ts';

const ESCAPE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[^[\]]/g;
const BLANKS = /[\s\u2800\u3164]+/g;
const FEWEST_BLANKS = 80;
const COMMENT = { opens: '<!--', closes: '-->' };
const TAG = /<[a-z][^<>]{0,400}>/gi;
const HIDING = [/display\s*:\s*none/i, /visibility\s*:\s*hidden/i, /\shidden[\s>=/]/i];
const SCRIPT = /^<script\b/i;
/** A line that opens a block of code, or closes it. */
const FENCE = /^ {0,3}```/gm;
/** Browsers of mail and editors of pages read these: conditions of Outlook, blocks of WordPress. */
const CONDITION = /^\[(?:if|endif)\b/i;
/** A condition alone, or with a few words behind it. */
const SHORT_CONDITION = /^\[[^\]]{0,60}\](?:>[^.!?]{0,60})?$/;
const MEASURE = /(?:font-size|opacity)\s*:\s*(\d[.\d]*)/gi;
const MARKDOWN_COMMENT = linear(String.raw`(?m)^\[[^\]\n]{0,40}\]:\s*#\s*[("'].*$`);
const WORD = /\p{L}{2,}/gu;
const FEWEST_WORDS = 3;
const MOST = 300;
const TOLD = 80;
const MOST_COMMENTS = 100;

/** Sequences that a terminal obeys: colours, cursor moves, links. */
export function escapesIn(text: string): Veil[] {
  return firstMatches(text, ESCAPE).map(({ 0: found, index }) => ({ kind: 'escapes', from: index, to: index + found.length }));
}

/** So much blank space that the text behind it falls out of sight. */
export function paddingIn(text: string): Veil[] {
  const end = text.trimEnd().length;
  const paddings: Veil[] = [];
  for (const { 0: blanks, index } of text.slice(0, end).matchAll(BLANKS)) {
    const from = index + blanks.length;
    if (blanks.length >= FEWEST_BLANKS) paddings.push({ kind: 'padding', from, to: Math.min(end, from + TOLD) });
    if (paddings.length === MOST) break;
  }
  return paddings;
}

/** Markup that a page does not show: comments, hidden elements, scripts. */
export function markupIn(text: string): Veil[] {
  const tags = firstMatches(text, TAG).map(({ 0: tag, index }) => ({ text: tag, index }));
  const scripts = tags.filter((tag) => SCRIPT.test(tag.text) && isFilled(text, tag));
  const hidden = [
    ...tags.filter((tag) => hides(tag.text) && !scripts.includes(tag)),
    ...unfenced(text, scripts),
    ...allOf(MARKDOWN_COMMENT, text).slice(0, MOST),
  ].map(({ text: found, index }): Veil => ({ kind: 'markup', from: index, to: index + found.length }));
  return [...commentsIn(text), ...hidden];
}

/** Tags outside of blocks of code, which a page shows as they are. */
function unfenced<Tag extends { readonly index: number }>(text: string, tags: readonly Tag[]): Tag[] {
  if (tags.length === 0) return [];
  const fences = firstMatches(text, FENCE).map(({ index }) => index);
  return tags.filter(({ index }) => {
    const before = fences.filter((fence) => fence < index).length;
    return before % 2 === 0 || before === fences.length;
  });
}

/** A script with a body; prose names the bare tag. */
function isFilled(text: string, { text: tag, index }: { text: string; index: number }): boolean {
  const start = index + tag.length;
  const end = text.indexOf('</script', start);
  return tag.length > '<script>'.length || (end >= 0 && text.slice(start, end).trim() !== '');
}

function hides(tag: string): boolean {
  return HIDING.some((sign) => sign.test(tag)) || [...tag.matchAll(MEASURE)].some(([, measure]) => Number(measure) === 0);
}

/** Comments that say something: of three words at least. */
function commentsIn(text: string): Veil[] {
  const comments: Veil[] = [];
  for (let from = text.indexOf(COMMENT.opens); from >= 0 && comments.length < MOST_COMMENTS; ) {
    const start = from + COMMENT.opens.length;
    const closed = text.indexOf(COMMENT.closes, start);
    const end = closed < 0 ? text.length : closed;
    const reads = text.slice(start, end).trim();
    if (!isCondition(reads, closed >= 0) && wordsIn(reads) >= FEWEST_WORDS)
      comments.push({ kind: 'markup', from, to: closed < 0 ? end : end + COMMENT.closes.length });
    from = text.indexOf(COMMENT.opens, end);
  }
  return comments;
}

function isCondition(text: string, isClosed: boolean): boolean {
  return CONDITION.test(text) && (!isClosed || SHORT_CONDITION.test(text));
}

/** How many stretches between blanks hold a word; languages without blanks count their words. */
function wordsIn(text: string): number {
  const words = text.match(WORD)?.length ?? 0;
  return /^[\x00-\x7f]*$/.test(text) ? Math.min(words, text.split(/\s+/).length) : words;
}
