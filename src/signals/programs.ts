import type { ParameterSignal } from './parameters.ts';
import type { Subject } from './subject.ts';
import { tokensOfName } from './tokens.ts';

const PROGRAM =
  /\b(?:code (?:to|snippets?|blocks?|contents?|that|for)|source|scripts?|snippets?|(?:java|type)script|python|luau?|ruby|php|bash|shell|sql|sandbox|functions?|programs?|expressions?|playwright|puppeteer|execut\w*|evaluat\w*)\b/i;
const RUNS = new Set(['run', 'exec', 'execute', 'eval', 'evaluate', 'script', 'inject', 'repl', 'interpreter', 'sandbox']);

/** What is read aloud from a script. */
const SPOKEN = /\b(?:aloud|voices?|voiceover|narrat\w*|speech|avatars?|presenter|podcast)\b/i;

/** Whether an argument that is only called `code` holds a program: by its text, or else by what the tool says; a door and a country have codes too. */
export function isProgram({ key, description }: ParameterSignal, { tool, description: told }: Subject): boolean {
  if (key === 'script' && SPOKEN.test(told.text)) return false;
  if (key !== 'code' || PROGRAM.test(description)) return true;
  return PROGRAM.test(told.text) || tokensOfName(tool.name).some(({ word }) => RUNS.has(word));
}
