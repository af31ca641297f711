import type { Unexpressed } from '#clients/translate.ts';

/** What a client cannot say, for one reason. */
export interface Gap {
  readonly because: string;
  /** The first clauses of which it is true. */
  readonly clauses: readonly string[];
  /** How many clauses more there are. */
  readonly more: number;
}

const SHOWN = 4;

/** What a client cannot say, each reason once, with the clauses of which it is true. */
export function gapsIn(unexpressed: readonly Unexpressed[]): Gap[] {
  const byReason = Map.groupBy(unexpressed, ({ because }) => because);
  return [...byReason].map(([because, list]) => {
    const clauses = list.slice(0, list.length > SHOWN + 1 ? SHOWN : list.length).map(({ clause }) => clause);
    return { because, clauses, more: list.length - clauses.length };
  });
}
