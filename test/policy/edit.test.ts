import { describe, expect, it } from 'vitest';
import type { Policy } from '#model/types.ts';
import { checkText } from '#policy/check-text.ts';
import { conditionFrom } from '#policy/condition-value.ts';
import { decide } from '#policy/decide.ts';
import { argumentClauses, STANCES, stanceOf, whatVoids, withClause, withLimit, withoutClause, withPins, withStance } from '#policy/edit.ts';
import { validate } from '#policy/validate.ts';

const START: Policy = {
  version: '1',
  default: 'deny',
  hide: ['drop'],
  tools: { look: {}, pay: { action: 'approve', limits: [{ counter: 'pay_rate', window: 'hour', max: 10 }] } },
};

describe('a choice for a tool', () => {
  it.each(STANCES)('of %s is read back, for tools with a rule, hidden ones and new ones', (stance) => {
    for (const name of ['look', 'pay', 'drop', 'new']) {
      const policy = validate(withStance(START, name, { stance }), 'policy');
      expect(stanceOf(policy, name), name).toBe(stance);
      expect(stanceOf(policy, 'other')).toBe('deny');
    }
  });

  it('decides what it says', () => {
    const decisions = STANCES.map((stance) => decide(withStance(START, 'look', { stance }), { tool: 'look' }, {}));
    expect(decisions.map(({ decision, hidden }) => [decision, hidden ?? false])).toEqual([
      ['allow', false],
      ['allow', false],
      ['approve', false],
      ['deny', false],
      ['deny', true],
    ]);
  });

  it('keeps a limit and rules about arguments, and brings them back after a refusal', () => {
    const ruled = withClause(START, 'pay', { kind: 'deny_if', condition: conditionFrom('/amount', 'gt', '100'), onlyIfGiven: false });
    const refused = withStance(ruled, 'pay', { stance: 'deny' });
    expect(refused.tools?.['pay']).toEqual({ action: 'deny' });
    expect(withStance(refused, 'pay', { stance: 'approve', earlier: ruled.tools?.['pay'] })).toEqual(ruled);
  });

  it('takes the pin of a hidden tool away, since a policy pins only what it shows', () => {
    const pinned = withPins(START, new Map([['look', `sha256-${'0'.repeat(64)}`]]));
    expect(pinned.pins).toHaveProperty('look');
    expect(withStance(pinned, 'look', { stance: 'hide' })).not.toHaveProperty('pins');
    expect(withPins(pinned, undefined)).toEqual(START);
  });

  it('never hides all tools by hiding one that is called *', () => {
    const policy = withStance(START, '*', { stance: 'hide' });
    expect(policy.hide).toEqual(['drop']);
    expect(decide(policy, { tool: 'look' }, {}).decision).toBe('allow');
    expect(decide(policy, { tool: '*' }, {}).decision).toBe('deny');
  });

  it('holds for names that objects have already', () => {
    expect(stanceOf(START, 'constructor')).toBe('deny');
    const policy = withStance(START, '__proto__', { stance: 'allow' });
    expect(stanceOf(policy, '__proto__')).toBe('allow');
  });
});

describe('a limit', () => {
  it('gets another maximum and window, from the shorthand too', () => {
    const short: Policy = { ...START, tools: { pay: { rate_limit: { max: 3, window: 'minute' } } } };
    expect(withLimit(short, 'pay', { max: 5, window: 'day' }).tools?.['pay']).toEqual({
      limits: [{ counter: 'pay_rate', window: 'day', max: 5, scope: 'grant' }],
    });
    expect(withLimit(START, 'pay', { max: 5, window: 'day' }).tools?.['pay']).toEqual({
      action: 'approve',
      limits: [{ counter: 'pay_rate', window: 'day', max: 5 }],
    });
  });
});

describe('a rule about an argument', () => {
  const condition = conditionFrom('/mode', 'in', 'delete, "1", 1');

  it('is added, read and taken away', () => {
    const policy = withClause(START, 'look', { kind: 'deny_if', condition, onlyIfGiven: true });
    expect(policy.tools?.['look']).toEqual({
      deny_if: [
        {
          conditions: [
            { path: '/mode', op: 'exists', value: true },
            { path: '/mode', op: 'in', value: ['delete', '1', 1] },
          ],
        },
      ],
    });
    const [clause] = argumentClauses(policy, 'look');
    expect(clause?.says).toContain('`mode` is one of “delete”, “1” or 1');
    expect(withoutClause(policy, 'look', { kind: 'deny_if', index: 0 })).toEqual(START);
  });

  it('says with its box whether a missing argument matches', () => {
    const judged = [true, false].map((onlyIfGiven) =>
      decide(withClause(START, 'look', { kind: 'deny_if', condition, onlyIfGiven }), { tool: 'look' }, {}),
    );
    expect(judged.map(({ decision }) => decision)).toEqual(['allow', 'deny']);
  });

  it.each([
    ['gt', '100', 100],
    ['gt', 'much', 'much'],
    ['eq', 'true', true],
    ['eq', '"true"', 'true'],
    ['eq', '-', '-'],
    ['eq', '12 apples', '12 apples'],
    ['under', '/home/a, /tmp', ['/home/a', '/tmp']],
    ['host_in', '', []],
    ['in', '"a, b", c, "say \\"x, y\\"", 5", 1', ['a, b', 'c', 'say "x, y"', '5"', 1]],
    ['in', '"a, b', ['"a', 'b']],
    ['under', '"/home/a, b", /tmp', ['/home/a, b', '/tmp']],
    ['host_in', '1, true', ['1', 'true']],
    ['gt', 'Infinity', 'Infinity'],
    ['lt', '-1e999', '-1e999'],
    ['eq', '1e999', '1e999'],
    ['in', '1e999', ['1e999']],
    ['exists', 'anything', true],
    ['regex', '^a,b$', '^a,b$'],
  ] as const)('reads the value of %s typed as “%s”', (op, typed, value) => {
    expect(conditionFrom('/x', op, typed)).toEqual({ path: '/x', op, value });
  });
});

describe('choices for tools', () => {
  it.each<[string, Policy, RegExp]>([
    ['everything is hidden', { ...START, hide: ['drop', '*'] }, /hides every tool .* Take the "\*" out/],
    ['everything is refused', { ...START, all_tools: { action: 'deny' } }, /refuses every tool under `all_tools`/],
  ])('are void where %s, and this is said', (_, policy, said) => {
    expect(whatVoids(policy)).toMatch(said);
    expect(decide(withStance(policy, 'look', { stance: 'allow' }), { tool: 'look' }, {}).decision).toBe('deny');
  });

  it('count where single tools are hidden', () => {
    expect(whatVoids({ ...START, hide: ['drop'], all_tools: { action: 'approve' } })).toBeUndefined();
  });
});

describe('a text', () => {
  it.each([
    ['{\n  "version": "1",\n  "default": "deny",\n}', 4, 'a name in double quotes'],
    ['{\n  "version": "1"\n  "default": "deny"\n}', 3, '“,” or “}”'],
    ['{\n  "version": "1",\n  "default": "dney"\n}', 3, 'unknown default'],
    ['{\n  "version": "1",\n  "default": "deny",\n  "tools": {\n    "a/b": {\n      "action": "ask"\n    }\n  }\n}', 6, 'unknown action'],
    ['{\n  "version": "1",\n  "default": "deny",\n  "tools": {\n    "a": {},\n    "a": {}\n  }\n}', 4, 'twice'],
    ['{\n  "version": "1",\n\n  "deafult": "deny"\n}', 4, 'unknown key'],
    ['{"version":"1","default":"deny","tools":{"a":{\n"require":[{"path":"/x","op":"regex",\n"value":"(?=a)"}]}}}', 3, 'invalid'],
    ['', 1, 'a value'],
  ])('that is no policy tells its line: %j', (text, line, problem) => {
    const checked = checkText(text);
    const told = 'problems' in checked ? checked.problems.map((found) => ({ line: found.line, says: found.problem.toLowerCase() })) : [];
    expect(told[0]).toEqual({ line, says: expect.stringContaining(problem) });
  });

  it('with several mistakes tells them line by line', () => {
    const text = '{\n "versoin": "1",\n "default": "deny",\n "tools": {\n  "a": {"limits": [{"counter": "c", "max": 1}]},\n  "b": 5\n }\n}';
    const checked = checkText(text);
    expect('problems' in checked && checked.problems.map((found) => [found.line, found.problem])).toEqual([
      [2, 'unknown key "versoin"'],
      [5, 'lacks the key "window"'],
      [6, 'not an object: 5'],
    ]);
  });

  it('that is one is read', () => {
    expect(checkText(JSON.stringify(START))).toEqual({ policy: START });
  });
});
