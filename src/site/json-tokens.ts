/** A piece of JSON text and what it is; `plain` is punctuation and space. */
export interface JsonToken {
  readonly kind: 'key' | 'string' | 'literal' | 'plain';
  readonly text: string;
}

/** A string, a word or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"?|[a-z]+|-?\d[\d.eE+-]*/g;
const COLON = /\s*:/y;

/** JSON text cut into tokens that join to exactly the same text. */
export function jsonTokens(json: string): JsonToken[] {
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
