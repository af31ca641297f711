import { oneLine } from './hidden.ts';

/** How much of each part a message has. */
const LONGEST = 1000;

/** Broken input from a file, a stream or an argument: says where, what is wrong and what to do; in one line; caught once in the command line. */
export class InputError extends Error {
  override readonly name: string = 'InputError';
  readonly where: string;
  readonly problem: string;
  readonly remedy: string | undefined;

  constructor(where: string, problem: string, remedy?: string) {
    super(oneLine(`${cut(where)}: ${cut(problem)}${remedy ? `; ${cut(remedy)}` : ''}`));
    this.where = where;
    this.problem = problem;
    this.remedy = remedy;
  }
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** An argument that means nothing here, such as a misspelt name. */
export class MisuseError extends InputError {
  override readonly name = 'MisuseError';
}

/** Whether an error is broken input, also when it comes from a second copy of these classes, such as a bundle holds. */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && (error.name === 'InputError' || error.name === 'MisuseError');
}
