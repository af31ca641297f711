import type { ParameterSignal } from './parameters.ts';
import type { Subject } from './subject.ts';
import { tokensOfName } from './tokens.ts';

const PROGRAM =
  /\b(?:code (?:to|snippets?|blocks?|contents?|that|for)|source|scripts?|snippets?|(?:java|type)script|python|luau?|ruby|php|bash|shell|sql|sandbox|functions?|programs?|expressions?|playwright|puppeteer|execut\w*|evaluat\w*)\b/i;
const RUNS = new Set(['run', 'exec', 'execute', 'eval', 'evaluate', 'script', 'inject', 'repl', 'interpreter', 'sandbox']);

/** What no voice reads aloud. */
const WRITTEN =
  /\b(?:(?:java|type)script|python|luau?|ruby|php|bash|shell|powershell|applescript|sql|code|playwright|puppeteer|execut\w*|evaluat\w*)\b/i;
/** What is read aloud from a script. */
const SPOKEN = /\b(?:aloud|voices?|voiceover|narrat\w*|speech|avatars?|presenter|podcast)\b/i;

/** Whether an argument that is written as programs are holds one; of a `code` and a `script` texts decide, for a door has a code and an actor a script. */
export function isProgram({ key, description }: ParameterSignal, { tool, description: told }: Subject): boolean {
  if (key === 'script' && SPOKEN.test(told.text)) return WRITTEN.test(`${description} ${told.text}`);
  if (key !== 'code' || PROGRAM.test(description)) return true;
  return PROGRAM.test(told.text) || tokensOfName(tool.name).some(({ word }) => RUNS.has(word));
}
