import { allOf, linear } from '../linear.ts';
import type { Veil } from './veil.ts';

const ESCAPE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[^[\]]/g;
const BLANKS = /[\s\u2800\u3164]{80,}/g;
const COMMENT = { opens: '<!--', closes: '-->' };
const TAG = /<[a-z][^<>]{0,400}>/gi;
const HIDES =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])|\shidden(?=[\s>=/])|^<script\b/i;
const MARKDOWN_COMMENT = linear(String.raw`(?m)^\[[^\]\n]{0,40}\]:\s*#\s*[("'].*$`);
const WORD = /\p{L}{2,}/gu;
const FEWEST_WORDS = 3;
const TOLD = 80;

/** Sequences that a terminal obeys: colours, cursor moves, links. */
export function escapesIn(text: string): Veil[] {
  return Array.from(text.matchAll(ESCAPE), ({ 0: found, index }) => ({ kind: 'escapes', from: index, to: index + found.length }));
}

/** So much blank space that the text behind it falls out of sight. */
export function paddingIn(text: string): Veil[] {
  const end = text.trimEnd().length;
  return Array.from(text.slice(0, end).matchAll(BLANKS), ({ 0: blanks, index }) => {
    const from = index + blanks.length;
    return { kind: 'padding', from, to: Math.min(end, from + TOLD) };
  });
}

/** Markup that a page does not show: comments, hidden elements, scripts. */
export function markupIn(text: string): Veil[] {
  const tags = Array.from(text.matchAll(TAG), ({ 0: tag, index }) => ({ text: tag, index })).filter((tag) => HIDES.test(tag.text));
  const hidden = [...tags, ...allOf(MARKDOWN_COMMENT, text)].map(
    ({ text: found, index }): Veil => ({ kind: 'markup', from: index, to: index + found.length }),
  );
  return [...commentsIn(text), ...hidden];
}

/** Comments that say something: of three words at least. */
function commentsIn(text: string): Veil[] {
  const comments: Veil[] = [];
  for (let from = text.indexOf(COMMENT.opens); from >= 0; ) {
    const start = from + COMMENT.opens.length;
    const closed = text.indexOf(COMMENT.closes, start);
    const end = closed < 0 ? text.length : closed;
    const reads = text.slice(start, end).trim();
    if ((reads.match(WORD)?.length ?? 0) >= FEWEST_WORDS)
      comments.push({ kind: 'markup', from, to: closed < 0 ? end : end + COMMENT.closes.length });
    from = text.indexOf(COMMENT.opens, end);
  }
  return comments;
}
