import { describe, expect, it } from 'vitest';
import type { Policy } from '#model/types.ts';
import { recommend } from '#policy/recommend.ts';
import { attacks, tools } from '#site/catalogue.ts';
import { bearingsOn } from '#site/clauses.ts';
import { attacksOn } from '#site/indexes.ts';
import { dispatching, labelled } from '../policy/assessments.ts';

const options = { preset: 'recommended', form: 'minimal' } as const;
const attackNamed = (id: string) => attacks.find((attack) => attack.id === id) ?? expect.unreachable(id);
const pairs = tools.flatMap((tool) => {
  const { policy } = recommend(tool.label, options);
  return attacksOn(tool).map((id) => ({ tool, policy, bearings: bearingsOn(attackNamed(id), tool.label, policy) }));
});

/** Whether a policy holds a clause of this name, which is read back as keys. */
function holds(policy: Policy, clause: string): boolean {
  const keys = [...clause.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    ([, odd, index, plain]) => odd ?? index ?? plain ?? '',
  );
  const value = keys.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    policy,
  );
  return value !== undefined;
}

describe('the clauses that bear on an attack', () => {
  it('stand in the recommended policy of the tool', () => {
    expect(pairs.length).toBeGreaterThan(100);
    for (const { policy, bearings } of pairs) for (const { clause } of bearings) expect(holds(policy, clause), clause).toBe(true);
  });

  it('name no number that the limit does not have', () => {
    for (const { tool, policy, bearings } of pairs) {
      const [limit] = policy.tools?.[tool.label.name]?.limits ?? [];
      for (const { says } of bearings.filter(({ clause }) => clause.includes('.limits[')))
        expect(says).toMatch(new RegExp(`^At most ${limit?.max} calls an? ${limit?.window} for each grant\\.`));
    }
  });

  it('are one alone, and stop every attack, where the tool is hidden or refused', () => {
    const refused = pairs.filter(({ tool, policy }) => policy.hide || policy.tools?.[tool.label.name]?.action === 'deny');
    expect(refused.length).toBeGreaterThan(0);
    for (const { bearings } of refused) {
      expect(bearings).toHaveLength(1);
      expect(bearings[0]?.says).toContain('othing of this goes through');
    }
  });

  it('say of a denied tool that calls are refused and not that it is out of sight', () => {
    const secret = labelled('secret', 'Read', 'high');
    expect(bearingsOn(attackNamed('credential-leak'), secret, recommend(secret, options).policy)).toEqual([
      { clause: 'tools.secret.action', says: 'Every call of this tool is refused, so nothing of this goes through a call of it.' },
    ]);
  });

  it('count calls where calls are counted, and claim no sum', () => {
    const pay = labelled('pay', 'Financial', 'critical');
    const bearings = bearingsOn(attackNamed('unbounded-spending'), pay, recommend(pay, options).policy);
    expect(bearings.map(({ clause }) => clause)).toEqual(['tools.pay.action', 'tools.pay.limits[0]']);
    expect(bearings[1]?.says).toMatch(/^At most 10 calls an hour for each grant\. .*how many payments.* would bound their sum\.$/);
  });

  it('of a tool that offers actions are told by what becomes of the actions that could serve it', () => {
    const offering = dispatching('branch', [
      ['list', 'Read', 'low'],
      ['delete', 'Destructive', 'critical'],
    ]);
    const evidence = [{ rule: 'deletes-records', part: 'category', at: '/x', quote: 'delete' }];
    const tool = { ...offering, actions: offering.actions.map((action) => (action.value === 'delete' ? { ...action, evidence } : action)) };
    const { policy } = recommend(tool, options);
    expect(bearingsOn(attackNamed('destructive-autonomy'), tool, policy)).toEqual([
      { clause: 'tools.branch.deny_if[0]', says: 'The action “delete”, which could serve it, is refused.' },
    ]);
    expect(bearingsOn(attackNamed('path-traversal'), tool, policy)).toEqual([]);
  });
});
