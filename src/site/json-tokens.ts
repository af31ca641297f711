import { escapeHTML } from 'astro/runtime/server/index.js';

/** A piece of JSON text and what it is; `plain` is punctuation and space. */
interface JsonToken {
  readonly kind: 'key' | 'string' | 'literal' | 'plain';
  readonly text: string;
}

/** A string, a word or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"?|[a-z]+|-?\d[\d.eE+-]*/g;
const COLON = /\s*:/y;
/** A long text is read by searching in it, and colours would double the bytes. */
const LONGEST_COLOURED = 12_000;
/** One letter each: a page holds hundreds. */
const CLASSES = { key: 'k', string: 's', literal: 'l' } as const;

/** JSON text as markup that colours it. It is made in one piece: a page holds hundreds of tokens, and a template for each is slow. */
export function jsonMarkup(json: string): string {
  if (json.length > LONGEST_COLOURED) return escapeHTML(json);
  return jsonTokens(json).map(markupOf).join('');
}

function markupOf({ kind, text }: JsonToken): string {
  const escaped = escapeHTML(text);
  return kind === 'plain' ? escaped : `<span class="${CLASSES[kind]}">${escaped}</span>`;
}

/** JSON text cut into tokens that join to exactly the same text. */
function jsonTokens(json: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  let from = 0;
  for (const match of json.matchAll(TOKEN)) {
    const [text] = match;
    if (match.index > from) tokens.push({ kind: 'plain', text: json.slice(from, match.index) });
    from = match.index + text.length;
    tokens.push({ kind: kindOf(text, json, from), text });
  }
  if (from < json.length) tokens.push({ kind: 'plain', text: json.slice(from) });
  return tokens;
}

/** What a token is, by itself and by what stands behind it. */
function kindOf(text: string, json: string, end: number): JsonToken['kind'] {
  if (!text.startsWith('"')) return 'literal';
  COLON.lastIndex = end;
  return COLON.test(json) ? 'key' : 'string';
}
