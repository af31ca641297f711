import { compareText } from '#model/scales.ts';
import type { Evidence, RuleClaim, RuleMeasure, Slug } from '#model/types.ts';
import { type Alarm, isRight, worstAlarm } from './false-alarms.ts';
import type { Pair } from './pairs.ts';
import { shareOf } from './shares.ts';

/** One thing that one rule says of one tool. */
interface Claim extends Alarm {
  readonly rule: Slug;
}

/** How every rule that fired did against gold, by id. */
export function measureRules(pairs: readonly Pair[]): RuleMeasure[] {
  const byRule = Map.groupBy(pairs.flatMap(claimsOf), ({ rule }) => rule);
  return [...byRule]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([rule, claims]) => {
      const worst = worstAlarm(claims);
      return { rule, hits: new Set(claims.map(({ gold }) => gold.id)).size, claims: measureClaims(claims), ...(worst && { worst }) };
    });
}

/** What the rules say of a tool, each thing once however many words prove it. */
function claimsOf(pair: Pair): Claim[] {
  const proofs: Pick<Evidence, 'rule' | 'part' | 'gives'>[] = [
    ...pair.label.evidence,
    ...pair.label.findings.map(({ rule }) => ({ rule, part: 'finding' })),
  ];
  const unique = new Map(proofs.map(({ rule, part, gives }) => [claimKey(part, gives, rule), { ...pair, rule, part, gives }]));
  return [...unique.values()];
}

/** Gold knows no findings, so that they are counted only as hits. */
function measureClaims(claims: readonly Claim[]): RuleClaim[] {
  const byClaim = Map.groupBy(claims, ({ part, gives }) => claimKey(part, gives));
  return [...byClaim]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, group]) => group.slice(0, 1).map(({ part, gives }) => measureClaim(part, gives, group)))
    .filter(({ part }) => part !== 'finding');
}

function measureClaim(part: string, gives: string | undefined, claims: readonly Claim[]): RuleClaim {
  const winning = claims.filter(({ label }) => label.category === gives);
  return {
    part,
    ...(gives === undefined ? {} : { gives }),
    right: shareOf(claims, isRight),
    ...(part === 'category' ? { decided: shareOf(winning, isRight) } : {}),
  };
}

function claimKey(...parts: readonly (string | undefined)[]): string {
  return parts.join(' ');
}
