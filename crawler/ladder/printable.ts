import { stripVTControlCharacters } from 'node:util';
import { withoutHidden } from '#model/hidden.ts';

const PROTOCOL = /^\s*\{"(?:jsonrpc|id|result|method)"/;

/** A stranger's lines without what terminals obey, hidden characters and lines of the protocol. */
export function printable(words: string): string {
  const lines = stripVTControlCharacters(words).split(/\r?\n/);
  return lines
    .filter((line) => !PROTOCOL.test(line))
    .map((line) => withoutHidden(line).trimEnd())
    .join('\n');
}
