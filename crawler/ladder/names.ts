import { dummyFor } from './dummies.ts';

const VARIABLE = /^[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){0,7}$/;
const LONGEST = 64;
/** More names than this in one text are no request any more. */
const MOST = 20;

/** Values for variables. */
export type Environment = Readonly<Record<string, string>>;

/** The words of a text that are written like variables with several words, each once, in their order. */
export function variablesIn(text: string): string[] {
  return [...new Set(text.split(/[^\p{L}\p{N}_]+/u))].filter((word) => word.includes('_') && isVariable(word));
}

/** Whether a word is written like a variable. */
export function isVariable(word: string): boolean {
  return word.length <= LONGEST && VARIABLE.test(word);
}

/** Dummy values for the names that may be set, at most twenty; what is no variable or steers the machine is left out. */
export function dummiesFor(names: Iterable<string>): Environment {
  const settable = [...new Set(names)].filter(isVariable).flatMap((name) => {
    const value = dummyFor(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(settable.slice(0, MOST));
}

/** Whether a name asks for what lets one in, which servers that want anything want first. */
export function isCredential(name: string): boolean {
  return /_(?:KEY|TOKEN|SECRET|PASSWORD|PAT|URL|URI|HOST|EMAIL|USERNAME|USER|ID|SID)$/.test(name);
}
