import type { LadderTry, Observation } from '#model/types.ts';

/** What a server asked for to let one in, as far as the crawl saw; what was not seen is not known. */
export interface Authentication {
  /**
   * `account`: it wants a log-in before it lists. `keys-wanted`: it did not list without secrets. `keys-named`: it listed without the secrets that its
   * texts name. `not-seen`: it never listed, or named none.
   */
  readonly posture: 'account' | 'keys-wanted' | 'keys-named' | 'not-seen';
  /** The names of the variables that look like secrets, in code-unit order. */
  readonly keys: readonly string[];
}

const SECRET = new Set(
  'KEY KEYS APIKEY TOKEN TOKENS SECRET SECRETS PASSWORD PASSWD PASS PAT BEARER AUTH AUTHORIZATION CREDENTIAL CREDENTIALS COOKIE'.split(' '),
);
const NAME = /[A-Z0-9_]+/g;

/** What the last attempt saw of how a server lets one in. */
export function authenticationOf(observation: Observation | undefined): Authentication {
  if (observation === undefined) return { posture: 'not-seen', keys: [] };
  const keys = secretsOf([...triesOf(observation).flatMap(variablesOf), ...namesToldIn(observation)]);
  const needed = secretsNeeded(observation);
  if (observation.outcome === 'needs-auth' || observation.auth !== undefined) return { posture: 'account', keys };
  if (observation.outcome === 'needs-config' && keys.length > 0) return { posture: 'keys-wanted', keys };
  if (needed.length > 0) return { posture: 'keys-wanted', keys: needed };
  return { posture: observation.outcome === 'observed' && keys.length > 0 ? 'keys-named' : 'not-seen', keys };
}

/** The secrets of the start that was kept, where no start listed without any. */
function secretsNeeded(observation: Observation): string[] {
  const tries = triesOf(observation);
  const kept = tries[observation.ladder?.kept ?? tries.length];
  return kept && !tries.some(listsBare) ? secretsOf(variablesOf(kept)) : [];
}

/** What looks like the names of variables where a failure is told. */
function namesToldIn({ outcome, because = '' }: Observation): string[] {
  return outcome === 'observed' ? [] : (because.match(NAME) ?? []).filter((name) => name.includes('_'));
}

function triesOf({ ladder }: Observation): readonly LadderTry[] {
  return ladder?.tries ?? [];
}

function listsBare(tried: LadderTry): boolean {
  return tried.outcome === 'observed' && secretsOf(variablesOf(tried)).length === 0;
}

function variablesOf({ variables = [] }: LadderTry): readonly string[] {
  return variables;
}

function secretsOf(names: readonly string[]): string[] {
  const secrets = names.filter((name) =>
    name
      .toUpperCase()
      .split('_')
      .some((word) => SECRET.has(word)),
  );
  return [...new Set(secrets)].toSorted();
}
