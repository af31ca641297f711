import { isHidden } from '#model/hidden.ts';

/** A piece of JSON text and what it is; `plain` is punctuation and space. */
export interface JsonToken {
  readonly kind: 'key' | 'string' | 'literal' | 'plain';
  readonly text: string;
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A value as indented JSON in which every hidden character is escaped: the same value, and nothing that cannot be seen. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/[^\n\x20-\x7E]/gu, (character) =>
    isHidden(character) ? escaped(character) : character,
  );
}

/** JSON text cut into tokens that join to exactly the same text. */
export function jsonTokens(json: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  let from = 0;
  for (const match of json.matchAll(TOKEN)) {
    const [whole, string, colon] = match;
    if (match.index > from) tokens.push({ kind: 'plain', text: json.slice(from, match.index) });
    tokens.push({ kind: kindOf(string, colon), text: string ?? whole });
    from = match.index + (string ?? whole).length;
  }
  if (from < json.length) tokens.push({ kind: 'plain', text: json.slice(from) });
  return tokens;
}

function kindOf(string: string | undefined, colon: string | undefined): JsonToken['kind'] {
  if (string === undefined) return 'literal';
  return colon === undefined ? 'string' : 'key';
}

function escaped(character: string): string {
  return [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
