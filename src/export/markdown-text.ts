import { withoutHidden } from '#model/hidden.ts';
import { printableName } from './printable.ts';

/** Text on a line of Markdown that stays text: no part of it becomes markup or another character, and hidden characters are shown. */
export function markdownText(text: string): string {
  return withoutHidden(text).replaceAll(/[\\`*_~[\]<>#]|&(?=#?\w+;)/g, '\\$&');
}

/** A name or a title on one line of Markdown, cut like every name; addresses in it become no links either. */
export function markdownName(name: string): string {
  return markdownText(printableName(name)).replaceAll(/:(?=\/\/)|@|(?<=www)\./gi, '\\$&');
}
