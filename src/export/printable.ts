import { withoutHidden } from '#model/hidden.ts';

const MAX_NAME = 120;

/** Text with hidden characters shown as code points and cut to a number of characters; says so when it was cut. */
export function printable(text: string, max: number): string {
  const visible = withoutHidden(text);
  if (visible.length <= max) return visible;
  const characters = [...visible];
  if (characters.length <= max) return visible;
  return `${characters.slice(0, max).join('')}… [${characters.length - max} more characters]`;
}

/** A name on one line, hidden characters shown, at most 120 characters. */
export function printableName(name: string): string {
  return printable(name.replaceAll(/\s+/g, ' '), MAX_NAME);
}
