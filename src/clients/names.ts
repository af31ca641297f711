import { isHidden } from '#model/hidden.ts';
import { namesOf, type Said, type Target } from './target.ts';

/** The names of the tools that are allowed without conditions, one a line, for whatever takes a list. */
export const NAMES: Target = {
  id: 'names',
  title: 'A list of names',
  file: 'wherever a list of allowed tools is wanted',
  format: 'text',
  words: ['allow'],
  others: 'closed',
  notes: [],
  unconfirmed: [],
  problemOfName,
  document: (said: Said) => namesOf(said, 'allow'),
};

function problemOfName(name: string): string | undefined {
  const isPlain = name === name.trim() && ![...name].some((character) => character === '\n' || character === '\t' || isHidden(character));
  return isPlain ? undefined : 'the name would not be read back from a line';
}
