import type { Outcome } from '#model/types.ts';
import type { Challenge } from './http/challenge.ts';
import { quote } from './quote.ts';

/** Why a server was not observed, in our words, and what would help. */
export interface Failure {
  readonly outcome: Exclude<Outcome, 'observed'>;
  readonly because: string;
  readonly remedy?: string;
  /** What a remote server wants before it answers. */
  readonly auth?: Challenge;
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

/** An error as a value: what a Refusal says, or the outcome for an error that nobody expected. */
export function failureOf(error: unknown, unexpected: Failure['outcome']): Failure {
  if (error instanceof Refusal) return error.failure;
  const because = `ended on an unexpected error, ${quote(error instanceof Error ? error.message : String(error))}`;
  return { outcome: unexpected, because, remedy: 'report it if its cause is not plain' };
}
