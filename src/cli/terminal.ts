import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Writes one line for a person to stderr. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Colours text for stderr; plain where stderr is not a terminal or NO_COLOR is set. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stderr });
}
