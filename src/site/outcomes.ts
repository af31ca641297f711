import type { Outcome } from '#model/types.ts';

const MEANINGS: Readonly<Record<Outcome, string>> = {
  observed: 'it answered, and its tools were read to the last page.',
  'needs-auth': 'it asks for a log-in before it lists its tools.',
  'needs-config': 'it does not start without settings that nobody may guess.',
  'needs-network': 'it wants the network before it answers, and had none.',
  'needs-native': 'it wants a program that is not there.',
  unreachable: 'the program could not be fetched.',
  timeout: 'it gave no answer in time.',
  crashed: 'it ended before it answered.',
  'not-mcp': 'what it said is not the protocol.',
  invalid: 'its list of tools breaks the protocol’s rules.',
  declined: 'it was not tried.',
  'unsupported-runtime': 'it runs on something that is not supported here.',
  'too-large': 'its answer was longer than anybody should have to read.',
};

/** What an outcome of an attempt means, completing “outcome: …”. */
export function outcomeMeaning(outcome: Outcome): string {
  return MEANINGS[outcome];
}
