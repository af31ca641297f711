import { oneLine } from '#model/hidden.ts';

/** A name or path between backticks, in one line, with nothing in it that could end the quotation. */
export function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', '[U+0060]')}\``;
}
