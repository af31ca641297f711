import fc from 'fast-check';
import type { Condition, Limit, Policy, ToolRule } from '#model/types.ts';

/** Names that tools have, and names that trip careless code. */
export const toolName = fc.oneof(
  fc.constantFrom('get', 'send_money', 'drop', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'ﬁle', 'Straße', 'İd'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((name) => name !== '*'),
);

const path = fc.constantFrom('/amount', '/to', '/items/*/id', '', 'args.amount', 'args.deep.er', '/__proto__', '/constructor');

/** Any condition that is valid. */
export const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    path,
    op: fc.constantFrom('eq', 'neq', 'contains'),
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
  }),
  fc.record({ path, op: fc.constantFrom('lt', 'lte', 'gt', 'gte'), value: fc.integer() }),
  fc.record({ path, op: fc.constantFrom('in', 'not_in'), value: fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1 }) }),
  fc.record({ path, op: fc.constant('exists' as const), value: fc.boolean() }),
  fc.record({ path, op: fc.constant('exists' as const) }),
  fc.record({ path, op: fc.constant('regex' as const), value: fc.constantFrom('^a', '[0-9]+', 'b$') }),
  fc.record({ path, op: fc.constant('under' as const), value: fc.constantFrom(['/srv'], ['/tmp', 'C:/x']) }),
  fc.record({ path, op: fc.constant('host_in' as const), value: fc.constantFrom(['example.com'], ['*.example.org', '127.0.0.1']) }),
) as fc.Arbitrary<Condition>;

const limit: fc.Arbitrary<Limit> = fc.record(
  {
    counter: fc.string({ minLength: 1 }),
    window: fc.oneof(fc.constantFrom('second', 'minute', 'hour', 'day'), fc.integer({ min: 1, max: 1_000 })),
    max: fc.integer({ min: 0, max: 10_000 }),
    scope: fc.constantFrom('grant', 'session', 'global'),
    cost: fc.oneof(fc.nat(), fc.constantFrom('/amount', 'args.amount')),
  },
  { requiredKeys: ['counter', 'window', 'max'] },
);

/** Any tool rule that is valid. */
const toolRule: fc.Arbitrary<ToolRule> = fc.record(
  {
    action: fc.constantFrom('allow', 'deny', 'approve'),
    reason: fc.string(),
    arguments: fc.constantFrom(true, { type: 'object' }, { required: ['amount'] }),
    require: fc.array(condition, { maxLength: 2 }),
    deny_if: fc.array(fc.record({ conditions: fc.array(condition, { maxLength: 2 }) }), { maxLength: 2 }),
    approve_if: fc.array(fc.record({ conditions: fc.array(condition, { maxLength: 2 }) }), { maxLength: 2 }),
    limits: fc.array(limit, { maxLength: 2 }),
    rate_limit: fc.record({ max: fc.nat(100), window: fc.constantFrom('minute', 60) }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ToolRule>;

/** Any policy that its schema accepts. */
export const policy: fc.Arbitrary<Policy> = fc.record(
  {
    version: fc.constant('1' as const),
    default: fc.constantFrom('allow', 'deny'),
    mode: fc.constantFrom('enforce', 'observe'),
    hide: fc.uniqueArray(toolName, { maxLength: 2 }),
    all_tools: toolRule,
    tools: fc.array(fc.tuple(toolName, toolRule), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
    pins: fc
      .array(
        fc.tuple(
          toolName,
          fc.constantFrom('a', 'b').map((digit) => `sha256-${digit.repeat(64)}`),
        ),
        { maxLength: 1 },
      )
      .map((entries) => Object.fromEntries(entries)),
    on_drift: fc.constantFrom('deny', 'approve', 'allow'),
  },
  { requiredKeys: ['version', 'default'] },
) as fc.Arbitrary<Policy>;

/** Arguments that touch the paths of the conditions. */
export const callArguments: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      amount: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
      to: fc.oneof(fc.constantFrom('/srv/x', '/srv/../x', 'https://example.com/a', 'abc'), fc.string()),
      items: fc.array(fc.record({ id: fc.integer() }, { requiredKeys: [] }), { maxLength: 3 }),
      deep: fc.record({ er: fc.integer() }),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
