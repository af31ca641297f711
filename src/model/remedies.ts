import type { Outcome } from './types.ts';

/** What usually helps after an outcome; nothing is to be mended where a server was observed. */
const REMEDIES: Readonly<Record<Exclude<Outcome, 'observed'>, string>> = {
  'needs-auth': 'what it lists stays unknown without an account: nobody logs in for a crawl',
  'needs-config': 'find out what it wants, and give dummies for it under "arguments" or "environment" in its listing',
  'needs-network': 'what it asks for before it answers cannot be had in the sandbox: ask its publisher to list first',
  'needs-native': 'it needs a compiled addon, and install scripts are never run here',
  unreachable: 'check the address, and ask again with --retry',
  timeout:
    'ask again with --retry when the machine is idle; where it never answers, find out what it waits for and give that in its listing',
  crashed:
    'start it by hand, read what it says, and give what it wants in its listing; where a file of its own is missing, only its publisher can help',
  'not-mcp': 'find out how it is started as a server over stdio, and give that under "arguments" in its listing',
  invalid: 'only its publisher can mend what it sends',
  declined: 'it stays out as long as what it was declined for is part of it; tell its publisher',
  'unsupported-runtime': 'it waits until there is a runner for it here',
  'too-large': 'only its publisher can make it say less',
};

/** What usually helps after an attempt that failed, where nothing is known that helps this very server. */
export function usualRemedy(outcome: Outcome): string | undefined {
  return outcome === 'observed' ? undefined : REMEDIES[outcome];
}
