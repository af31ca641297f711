import { oneLine } from './hidden.ts';

/** How much of each part a message has. */
const LONGEST = 1000;

/** How many problems of one input are told. */
export const MOST_PROBLEMS = 20;

/** Something that is wrong with an input: where, what, and what to do. */
export interface InputProblem {
  readonly where: string;
  readonly problem: string;
  readonly remedy?: string | undefined;
}

/** Broken input from a file, a stream or an argument: says where, what is wrong and what to do; each problem in one line; caught once in the command line. */
export class InputError extends Error implements InputProblem {
  override readonly name: string = 'InputError';
  readonly where: string;
  readonly problem: string;
  readonly remedy: string | undefined;
  /** What else is wrong with the same input. */
  others: readonly InputProblem[] = [];

  constructor(where: string, problem: string, remedy?: string) {
    super(sentence({ where, problem, remedy }));
    this.where = where;
    this.problem = problem;
    this.remedy = remedy;
  }

  /** The same error with what else is wrong. */
  beside(others: readonly InputProblem[]): this {
    this.others = others;
    const told = others.slice(0, MOST_PROBLEMS - 1);
    const left = others.length - told.length;
    this.message = [this.message, ...told.map(sentence), ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
    return this;
  }
}

function sentence({ where, problem, remedy }: InputProblem): string {
  return oneLine(`${cut(where)}: ${cut(problem)}${remedy ? `; ${cut(remedy)}` : ''}`);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** An argument that means nothing here, such as a misspelt name. */
export class MisuseError extends InputError {
  override readonly name = 'MisuseError';
}

/** One error for all that is wrong with an input; undefined where nothing is. */
export function errorOf([first, ...others]: readonly InputProblem[]): InputError | undefined {
  return first && new InputError(first.where, first.problem, first.remedy).beside(others);
}

/** The same problems as misuse, for verbs whose exit code 1 says something else. */
export function misuseOf({ where, problem, remedy, others }: InputError): MisuseError {
  return new MisuseError(where, problem, remedy).beside(others);
}

/** Whether an error is broken input, also when it comes from a second copy of these classes, such as a bundle holds. */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && (error.name === 'InputError' || error.name === 'MisuseError');
}
