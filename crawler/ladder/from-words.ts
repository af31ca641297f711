import { dummiesFor, variablesIn } from './names.ts';
import type { Propose } from './situation.ts';
import { withVariables } from './start.ts';

const NEEDED =
  /required|missing|not set|not provided|not found|not defined|undefined|must|please|environment|env\b|\bset\b|without|need|invalid|configur|provide|expected/i;
/** Longer lines are code that was printed, not a sentence. */
const LONGEST_SENTENCE = 400;
/** A text that names more variables than this without saying of any that it is needed names them for another reason. */
const FEW = 8;
const ANNOUNCED = /(?:process\.env\.|env(?:ironment)? var(?:iable)?s?:? ["'`]?|\$\{?)([A-Z][A-Z0-9]{2,30})\b/g;

/** Gives dummy values for the variables that the server names in what it writes when it fails. */
export const fromWords: Propose = ({ start, words }) => {
  const next = withVariables(start, dummiesFor(namesIn(words)));
  return next === undefined ? [] : [next];
};

/** The variables that a text asks for. */
export function namesIn(words: string): string[] {
  const sentences = words.split('\n').filter((line) => line.length <= LONGEST_SENTENCE);
  const asked = sentences.filter((line) => NEEDED.test(line)).flatMap((line) => [...variablesIn(line), ...announcedIn(line)]);
  if (asked.length > 0) return asked;
  const named = sentences.flatMap(variablesIn);
  return named.length <= FEW ? named : [];
}

function announcedIn(line: string): string[] {
  return [...line.matchAll(ANNOUNCED)].map(([, name = '']) => name);
}
