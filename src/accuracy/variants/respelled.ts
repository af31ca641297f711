import type { RawTool } from '#model/types.ts';
import { tokensOfName } from '#signals/tokens.ts';

/** The name in words joined by underscores. */
export function snake(tool: RawTool): RawTool {
  return named(tool, (words) => words.join('_'));
}

/** The name in words joined by hyphens. */
export function kebab(tool: RawTool): RawTool {
  return named(tool, (words) => words.join('-'));
}

/** The name in words joined by dots. */
export function dotted(tool: RawTool): RawTool {
  return named(tool, (words) => words.join('.'));
}

/** The name in words of which all but the first begin with a capital. */
export function camel(tool: RawTool): RawTool {
  return named(tool, ([first = '', ...others]) => first + others.map(capitalised).join(''));
}

/** The name in capitals, its words joined by underscores. */
export function upper(tool: RawTool): RawTool {
  return named(tool, (words) => words.join('_').toUpperCase());
}

/** The letters of the name apart, its words further apart. */
export function spacedName(tool: RawTool): RawTool {
  return named(tool, (words) => words.map((word) => [...word].join(' ')).join('   '));
}

function named(tool: RawTool, join: (words: readonly string[]) => string): RawTool {
  return { ...tool, name: join(wordsOf(tool.name)) };
}

/** The words of a name; digits belong to the word that they follow. */
function wordsOf(name: string): string[] {
  const words: string[] = [];
  let end = -1;
  for (const { word, from, to } of tokensOfName(name)) {
    const last = words.length - 1;
    if (from === end && /^\d/.test(word)) words[last] += word;
    else words.push(word);
    end = to;
  }
  return words;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
