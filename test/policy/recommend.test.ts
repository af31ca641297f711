import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '#model/parse.ts';
import { CATEGORIES, SEVERITIES } from '#model/scales.ts';
import type { Evidence, Parameter, ToolAssessment, Treatment } from '#model/types.ts';
import { type Decision, decide } from '#policy/decide.ts';
import { PRESETS, treatmentOf } from '#policy/presets.ts';
import { recommend, recommendServer } from '#policy/recommend.ts';
import { assessed, digestOf, dispatching, labelled } from './assessments.ts';

const minimal = { preset: 'recommended', form: 'minimal' } as const;
const full = { preset: 'recommended', form: 'full' } as const;
const OUTCOME = { allow: 'allow', approve: 'approve', deny: 'deny', hide: 'deny' } as const;
const strict = { preset: 'strict', form: 'minimal' } as const;

describe('presets', () => {
  test.each(PRESETS)('$id is what its schema says', (preset) => {
    expect(check('preset', preset, `catalog/policies/${preset.id}.json`)).toBe(preset);
  });

  test.each(PRESETS)('$id never treats a higher severity more loosely', ({ id }) => {
    const strictness: Treatment['gives'][] = ['allow', 'approve', 'deny', 'hide'];
    for (const category of CATEGORIES) {
      const row = SEVERITIES.map((severity) => strictness.indexOf(treatmentOf(id, { category, severity }).gives));
      expect(row, category).toEqual(row.toSorted((a, b) => a - b));
    }
  });

  test('strict is nowhere looser than recommended', () => {
    const strictness: Treatment['gives'][] = ['allow', 'approve', 'deny', 'hide'];
    for (const category of CATEGORIES) {
      for (const severity of SEVERITIES) {
        const [recommended, tight] = [treatmentOf('recommended', { category, severity }), treatmentOf('strict', { category, severity })];
        expect(strictness.indexOf(tight.gives), `${category} ${severity}`).toBeGreaterThanOrEqual(strictness.indexOf(recommended.gives));
      }
    }
  });
});

describe('the recommended policy of one tool', () => {
  test('an Execute tool of high severity stays usable, ten calls a minute for each grant', () => {
    expect(recommend(labelled('backchannel_complete', 'Execute', 'high'), minimal).policy).toEqual({
      version: '1',
      default: 'deny',
      tools: {
        backchannel_complete: { limits: [{ counter: 'backchannel_complete_rate', window: 'minute', max: 10, scope: 'grant' }] },
      },
    });
  });

  test.each([
    ['Read', 'low', {}],
    ['Read', 'medium', {}],
    ['Read', 'high', { action: 'deny' }],
    ['Write', 'medium', { limits: [{ counter: 't_rate', window: 'minute', max: 30, scope: 'grant' }] }],
    ['Write', 'high', { action: 'approve' }],
    ['Execute', 'critical', { action: 'approve' }],
    ['Destructive', 'high', { action: 'approve' }],
    ['Financial', 'critical', { action: 'approve', limits: [{ counter: 't_rate', window: 'hour', max: 10, scope: 'grant' }] }],
  ] as const)('%s, %s', (category, severity, rule) => {
    expect(recommend(labelled('t', category, severity), minimal).policy.tools).toEqual({ t: rule });
  });

  test('what cannot be undone is hidden, and nothing else is said of it', () => {
    expect(recommend(labelled('drop_database', 'Destructive', 'critical'), full).policy).toEqual({
      version: '1',
      default: 'deny',
      hide: ['drop_database'],
    });
  });

  test('observe is the recommended document with another mode', () => {
    const tool = labelled('pay', 'Financial', 'critical');
    expect(recommend(tool, { preset: 'observe', form: 'full' }).policy).toEqual({ ...recommend(tool, full).policy, mode: 'observe' });
  });

  test('the full form pins the definition and tells the agent why', () => {
    const { policy } = recommend(labelled('pay', 'Financial', 'critical', { digest: digestOf('7') }), full);
    expect(policy.pins).toEqual({ pay: digestOf('7') });
    expect(policy.tools?.['pay']?.reason).toMatch(/person approves/);
  });

  test('the reason quotes the words of the definition, so two tools have two reasons', () => {
    const [first] = recommend(labelled('a', 'Execute', 'high'), minimal).reasons;
    const [second] = recommend(labelled('b', 'Execute', 'high'), minimal).reasons;
    expect(first).toMatchObject({
      clause: 'tools.a.limits[0]',
      because: expect.stringContaining('its description says “does a” (does a thing)'),
    });
    expect(second?.because).not.toBe(first?.because);
  });

  test('the reason names the arguments, so two tools of one name, label and description have two reasons', () => {
    const one = (name: string, required: boolean, at = `/inputSchema/properties/${name}`): Parameter => ({
      ...{ at, name, required, type: 'string' },
      roles: [],
    });
    const inside = one('body.text', true, '/inputSchema/properties/body/properties/text');
    const saidOf = (...parameters: Parameter[]): string =>
      recommend(labelled('search', 'Read', 'low', { parameters }), minimal).reasons[0]?.because ?? '';
    expect(saidOf()).toContain('. A call gives no arguments of its own. Looking');
    expect(saidOf(one('query', true), one('page', false), one('limit', false))).toContain(
      '. A call gives “query” and may give “page” and “limit”. Looking',
    );
    expect(saidOf(one('query', false))).toContain('. A call may give “query”. Looking');
    expect(saidOf(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => one(name, true)), one('body', true), inside)).toContain(
      '. A call gives “a”, “b”, “c”, “d” and 3 more, with 1 more inside. Looking',
    );
    expect(saidOf(one('a\u200b', true))).toContain('“a[U+200B]”');
  });

  test('what several rules see in the same words is said once', () => {
    const seen = (rule: string, quote: string): Evidence => ({ rule, part: 'category', gives: 'Read', at: '/description', quote });
    const evidence = [seen('reads-information', 'List mails'), seen('returns-private-content', 'List mails'), seen('counts', 'mails')];
    expect(recommend(labelled('a', 'Read', 'low', { evidence }), minimal).reasons[0]?.because).toContain(
      ': its description says “List mails” (reads information, returns private content), and its description says “mails” (counts). A call',
    );
  });

  test('the reason shows hidden characters of a quote and cuts it short', () => {
    const quote = `ignore\u200b${'x'.repeat(500)}`;
    const evidence = [{ rule: 'r', part: 'category', gives: 'Read' as const, at: '/inputSchema/properties/q/description', quote }];
    const because = recommend(labelled('a', 'Read', 'low', { evidence }), minimal).reasons[0]?.because ?? '';
    expect(because).toContain('its argument “q” says “ignore[U+200B]xxx');
    expect(because.length).toBeLessThan(300);
  });
});

describe('a tool that offers several actions', () => {
  const mixed = dispatching('manage', [
    ['list', 'Read', 'low'],
    ['grant', 'Write', 'high'],
    ['purge', 'Destructive', 'critical'],
  ]);

  test('each action is treated by its own row', () => {
    const { policy } = recommend(mixed, minimal);
    const judged = (action: string): Decision['decision'] => decide(policy, { tool: 'manage', arguments: { action } }, {}).decision;
    expect(['list', 'grant', 'purge'].map(judged)).toEqual(['allow', 'approve', 'deny']);
  });

  test('an action in another spelling, of another type or left out is not allowed', () => {
    const { policy } = recommend(mixed, minimal);
    for (const args of [{ action: 'PURGE' }, { action: ['list'] }, { action: 'list ' }, {}]) {
      expect(decide(policy, { tool: 'manage', arguments: args }, {}).decision, JSON.stringify(args)).toBe('deny');
    }
  });

  test('where the action may be left out, leaving it out asks a person', () => {
    const { policy } = recommend(
      dispatching(
        'manage',
        [
          ['list', 'Read', 'low'],
          ['purge', 'Destructive', 'critical'],
        ],
        false,
      ),
      minimal,
    );
    const judged = (args: object): Decision['decision'] => decide(policy, { tool: 'manage', arguments: args }, {}).decision;
    expect([{ action: 'list' }, { action: 'purge' }, {}].map(judged)).toEqual(['allow', 'deny', 'approve']);
  });

  test('says no more than it must: one clause for the actions that are refused', () => {
    const tool = dispatching('branch', [
      ['list', 'Read', 'low'],
      ['delete', 'Destructive', 'critical'],
    ]);
    expect(recommend(tool, minimal).policy.tools).toEqual({
      branch: { deny_if: [{ conditions: [{ path: '/action', op: 'not_in', value: ['list'] }] }] },
    });
  });

  test('whatever the actions are, each is decided as its own row says', () => {
    const label = fc.tuple(fc.constantFrom(...CATEGORIES), fc.constantFrom(...SEVERITIES));
    const value = fc.constantFrom('list', 'get', 'run', 'drop', 'constructor');
    const actions = fc.uniqueArray(fc.tuple(value, label), { minLength: 1, selector: ([name]) => name });
    fc.assert(
      fc.property(actions, fc.boolean(), fc.constantFrom('recommended', 'strict'), (entries, required, preset) => {
        const tool = dispatching(
          'manage',
          entries.map(([name, [category, severity]]) => [name, category, severity]),
          required,
        );
        const { policy } = recommend(tool, { preset, form: 'minimal' });
        for (const action of tool.actions) {
          const { decision } = decide(policy, { tool: 'manage', arguments: { action: action.value } }, {});
          expect(decision).toBe(OUTCOME[treatmentOf(preset, action).gives]);
        }
      }),
    );
  });

  test('every clause has a reason of its own, about the actions that it decides', () => {
    const offering = dispatching(
      'manage',
      [
        ...mixed.actions.map(({ value, category, severity }) => [value, category, severity] as [string, typeof category, typeof severity]),
        ['rename', 'Write', 'medium'],
      ],
      false,
    );
    const reasons = new Map(recommend(offering, minimal).reasons.map(({ clause, because }) => [clause, because]));
    expect([...reasons.keys()]).toEqual(['deny_if[0]', 'approve_if[0]', 'approve_if[1]', 'limits[0]'].map((key) => `tools.manage.${key}`));
    expect(reasons.get('tools.manage.deny_if[0]')).toMatch(/refused: “purge” \(Destructive, critical\), and/);
    expect(reasons.get('tools.manage.approve_if[0]')).toBe('A person looks first when “action” of “manage” chooses “grant” (Write, high).');
    expect(reasons.get('tools.manage.approve_if[1]')).toMatch(/^A call that leaves out/);
    expect(reasons.get('tools.manage.limits[0]')).toMatch(/no more than 30 calls of “manage” a minute get through\.$/);
  });

  test('the tool is hidden only when all its actions are', () => {
    const purge: [string, 'Destructive', 'critical'] = ['purge', 'Destructive', 'critical'];
    expect(recommend(dispatching('wipe', [purge]), minimal).policy.hide).toEqual(['wipe']);
    expect(recommend(dispatching('wipe', [purge, ['list', 'Read', 'low']]), minimal).policy.hide).toBeUndefined();
  });

  test('the tightest limit of the usable actions holds for the tool', () => {
    const tool = dispatching('jobs', [
      ['rename', 'Write', 'medium'],
      ['run', 'Execute', 'high'],
    ]);
    expect(recommend(tool, minimal).policy.tools).toEqual({
      jobs: { limits: [{ counter: 'jobs_rate', window: 'minute', max: 10, scope: 'grant' }] },
    });
  });

  test('an action in a nested argument is found where the call has it', () => {
    const at = '/inputSchema/properties/job/properties/a~1b';
    const tool = labelled('jobs', 'Destructive', 'critical', {
      actions: [
        { at, value: 'list', category: 'Read', severity: 'low', evidence: [] },
        { at, value: 'purge', category: 'Destructive', severity: 'critical', evidence: [] },
      ],
      parameters: [{ at, name: 'job.a/b', type: 'string', required: true, roles: ['action'] }],
    });
    const { policy } = recommend(tool, minimal);
    expect(decide(policy, { tool: 'jobs', arguments: { job: { 'a/b': 'list' } } }, {}).decision).toBe('allow');
    expect(decide(policy, { tool: 'jobs', arguments: { job: { 'a/b': 'purge' } } }, {}).decision).toBe('deny');
  });

  test('a label that no action explains is treated as a whole', () => {
    const tool = { ...dispatching('odd', [['list', 'Read', 'low']]), category: 'Destructive', severity: 'critical' } as const;
    expect(recommend(tool, minimal).policy.hide).toEqual(['odd']);
  });
});

describe('the recommended policy of a server', () => {
  const tools = [labelled('get', 'Read', 'low'), labelled('drop', 'Destructive', 'critical'), labelled('pay', 'Financial', 'high')];

  test('is the union of what its tools would have alone', () => {
    const { policy, reasons } = recommendServer(assessed(...tools), minimal);
    expect(policy.hide).toEqual(['drop']);
    for (const tool of tools.filter(({ name }) => name !== 'drop')) {
      expect(policy.tools?.[tool.name]).toEqual(recommend(tool, minimal).policy.tools?.[tool.name]);
    }
    expect(reasons.map(({ clause }) => clause)).toEqual(['tools.get', 'hide[0]', 'tools.pay.action', 'tools.pay.limits[0]']);
  });

  test('a name that is listed twice is treated by its riskier definition', () => {
    const twice = [labelled('x', 'Financial', 'critical'), labelled('x', 'Read', 'low')];
    expect(recommendServer(assessed(...twice), strict).policy.hide).toEqual(['x']);
    expect(recommendServer(assessed(...twice.toReversed()), strict).policy.hide).toEqual(['x']);
  });

  test('a tool that bears the sign for all tools does not hide the others', () => {
    const { policy, reasons } = recommendServer(
      assessed(labelled('*', 'Destructive', 'critical'), labelled('get', 'Read', 'low')),
      minimal,
    );
    expect(policy).toEqual({ version: '1', default: 'deny', tools: { get: {} } });
    expect(reasons[0]?.clause).toBe('default');
  });

  test('without tools it refuses everything', () => {
    expect(recommendServer(assessed(), full).policy).toEqual({ version: '1', default: 'deny' });
  });
});

describe('for every assessment', () => {
  const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'constructor', 'toString', 'get', '*'));
  const tool: fc.Arbitrary<ToolAssessment> = fc
    .tuple(name, fc.constantFrom(...CATEGORIES), fc.constantFrom(...SEVERITIES))
    .map((label) => labelled(...label));
  const options = fc.record({
    preset: fc.constantFrom('recommended', 'strict'),
    form: fc.constantFrom('minimal', 'full'),
  } as const);

  test('the document fits its schema', () => {
    fc.assert(
      fc.property(fc.array(tool), options, (tools, choice) => {
        const { policy } = recommendServer(assessed(...tools), choice);
        expect(check('policy', JSON.parse(JSON.stringify(policy)), 'policy')).toEqual(policy);
      }),
    );
  });

  test('a call is decided as the table says', () => {
    fc.assert(
      fc.property(tool, options, (label, choice) => {
        const { policy } = recommend(label, choice);
        const treatment = treatmentOf(choice.preset, label);
        const decision = decide(policy, { tool: label.name, arguments: {} }, { digest: label.digest });
        expect(decision.decision).toBe(OUTCOME[treatment.gives]);
        expect(decision.hidden ?? false).toBe(treatment.gives === 'hide' && label.name !== '*');
        expect(decide(policy, { tool: `${label.name}2`, arguments: {} }, {}).decision).toBe('deny');
      }),
    );
  });
});
