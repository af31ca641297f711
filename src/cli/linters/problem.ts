/** Something in the catalogue that does not hold: where it is, what is wrong. */
export interface Problem {
  readonly where: string;
  readonly problem: string;
}

/** Checks one thing about the catalogue below a root. */
export type Linter = (root: string) => Iterable<Problem>;
