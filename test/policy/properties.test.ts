import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '#model/parse.ts';
import type { Policy, ToolRule } from '#model/types.ts';
import { type Decision, decide } from '#policy/decide.ts';
import { policy as anyPolicy, callArguments, condition, toolName } from './arbitraries.ts';

const STRICTNESS: readonly Decision['decision'][] = ['allow', 'approve', 'deny'];
const strictness = ({ decision }: Decision): number => STRICTNESS.indexOf(decision);
const ruleOf = (policy: Policy, name: string): ToolRule => (Object.hasOwn(policy.tools ?? {}, name) ? (policy.tools?.[name] ?? {}) : {});
const withRule = (policy: Policy, name: string, rule: ToolRule): Policy => ({
  ...policy,
  tools: Object.fromEntries([...Object.entries(policy.tools ?? {}), [name, rule]]),
});

/** The same document with the keys of every object and the entries of every list of clauses the other way round. */
function mirrored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mirrored).toReversed();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, mirrored(part)] as const)
      .toReversed(),
  );
}

test('any generated policy fits the schema, so the properties below speak of real documents', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      expect(() => check('policy', policy, 'policy')).not.toThrow();
    }),
  );
});

test('adding a reason to deny or to ask never loosens', () => {
  const clause = fc.oneof(
    fc.array(condition, { maxLength: 2 }).map((conditions) => ({ deny_if: [{ conditions }] })),
    fc.array(condition, { maxLength: 2 }).map((conditions) => ({ approve_if: [{ conditions }] })),
    condition.map((required) => ({ require: [required] })),
  );
  fc.assert(
    fc.property(anyPolicy, toolName, clause, callArguments, (base, tool, added, args) => {
      const listed = withRule({ ...base, mode: 'enforce' }, tool, ruleOf(base, tool));
      const rule = ruleOf(listed, tool);
      const [[key, entries = []] = ['deny_if' as const]] = Object.entries(added);
      const stricter = withRule(listed, tool, { ...rule, [key]: [...((rule as Record<string, unknown[]>)[key] ?? []), ...entries] });
      const call = { tool, arguments: args };
      expect(strictness(decide(stricter, call, {}))).toBeGreaterThanOrEqual(strictness(decide(listed, call, {})));
    }),
    { numRuns: 500 },
  );
});

test('the order of keys and clauses changes no decision', () => {
  fc.assert(
    fc.property(anyPolicy, toolName, callArguments, (policy, tool, args) => {
      const call = { tool, arguments: args };
      const other = mirrored(policy) as Policy;
      expect(decide(other, call, {}).decision).toBe(decide(policy, call, {}).decision);
    }),
    { numRuns: 500 },
  );
});

test('nothing that a caller sends makes judging throw, and only what is allowed or waits is charged', () => {
  fc.assert(
    fc.property(anyPolicy, fc.string({ unit: 'binary' }), fc.anything(), (policy, tool, args) => {
      const { decision, charges } = decide(policy, { tool, arguments: args }, {});
      expect(STRICTNESS).toContain(decision);
      if (decision === 'deny') expect(charges).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('no respelling of a denied or hidden name is allowed', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz_-09ßéſκЖ'), minLength: 1, maxLength: 20 });
  const change = fc.constantFrom<(character: string) => string>(
    (character) => character.toUpperCase(),
    (character) => character.toLowerCase(),
    (character) => (/[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character),
    (character) => character.normalize('NFD'),
    (character) => `${character}\u200b`,
    (character) => `\u2060${character}\ufe0f`,
    (character) => `${character} `,
    (character) => `${character}\t\u00ad`,
  );
  const refusal = fc.constantFrom<(tool: string) => Partial<Policy>>(
    (tool) => ({ hide: [tool] }),
    (tool) => ({ tools: { [tool]: { action: 'deny' } } }),
  );
  fc.assert(
    fc.property(name, fc.array(change, { minLength: 1, maxLength: 20 }), refusal, fc.boolean(), (tool, changes, refuse, isNamed) => {
      const respelt = [...tool].map((character, index) => changes[index % changes.length]?.(character) ?? character).join('');
      const base: Policy = { version: '1', default: 'allow', ...refuse(tool) };
      const policy = isNamed && respelt !== tool ? withRule(base, respelt, {}) : base;
      expect(decide(policy, { tool: respelt, arguments: {} }, {}).decision).toBe('deny');
    }),
    { numRuns: 1_000 },
  );
});
