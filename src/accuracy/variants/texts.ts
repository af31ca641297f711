import type { RawTool } from '#model/types.ts';

/** A tool with one change made to its name, its title and its description; what is no text stays as it is. */
export function withTexts(tool: RawTool, change: (text: string) => string): RawTool {
  const texts = ['name', 'title', 'description'].flatMap((field) => {
    const text = tool[field];
    return typeof text === 'string' ? [[field, change(text)]] : [];
  });
  return { ...tool, ...Object.fromEntries(texts) };
}

/** A tool with a change made to its description; undefined where it has none. */
export function withDescription(tool: RawTool, change: (text: string) => string | undefined): RawTool | undefined {
  const { description } = tool;
  const changed = typeof description === 'string' ? change(description) : undefined;
  return changed === undefined ? undefined : { ...tool, description: changed };
}

/** A text in its first sentence and the rest; undefined where there is no second. */
export function firstSentence(text: string): { first: string; rest: string } | undefined {
  const end = text.trimStart().search(/[.!?]\s/);
  const first = text.trimStart().slice(0, end + 1);
  const rest = text
    .trimStart()
    .slice(end + 1)
    .trim();
  return end < 0 || first.includes('\n') || rest === '' ? undefined : { first, rest };
}
