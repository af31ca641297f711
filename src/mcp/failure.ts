import type { Outcome } from '#model/types.ts';

/** Why a server was not observed, in our words, and what would help. */
export interface Failure {
  readonly outcome: Exclude<Outcome, 'observed'>;
  readonly because: string;
  readonly remedy?: string;
}

/** Ends a conversation early; becomes a value where the conversation was started. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.because);
    this.failure = failure;
  }
}

/** Ends the conversation with an outcome and its reason. */
export function refuse(outcome: Failure['outcome'], because: string, remedy?: string): never {
  throw new Refusal(remedy === undefined ? { outcome, because } : { outcome, because, remedy });
}
