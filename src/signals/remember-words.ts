import { remembering } from './remember.ts';
import { COMMON_WORD } from './tokens.ts';
import { numberOf } from './weighed-words.ts';

/** A function of words that remembers what it made of those that are weighed, however long they are, and like `remembering` of other short ones. */
export function rememberingWords<Reading>(read: (word: string) => Reading): (word: string) => Reading {
  const short = remembering(read, COMMON_WORD);
  const long = new Map<number, Reading>();
  const ofLong = (word: string): Reading => {
    const number = numberOf(word);
    const reading = long.get(number) ?? read(word);
    if (number > 0) long.set(number, reading);
    return reading;
  };
  return (word) => (word.length > COMMON_WORD ? ofLong(word) : short(word));
}
