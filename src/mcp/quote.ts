import { stripVTControlCharacters } from 'node:util';
import { withoutHidden } from '#model/hidden.ts';

const LONGEST = 160;

/** A stranger's words as one printable line between quotation marks, cut short. */
export function quote(text: string): string {
  const line = withoutHidden(stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').trim());
  return `“${line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line}”`;
}
