import type { Policy } from '#model/types.ts';
import { type Call, compile } from '#policy/decide.ts';

const CALLS = 200_000;
const BATCH = 100;

const typical: Policy = {
  version: '1',
  default: 'deny',
  hide: ['drop_table'],
  all_tools: { rate_limit: { max: 100, window: 'minute' } },
  tools: {
    read_file: { require: [{ path: '/path', op: 'under', value: ['/srv/data'] }] },
    send_money: {
      action: 'approve',
      arguments: {
        type: 'object',
        required: ['amount', 'to'],
        properties: { amount: { type: 'number', maximum: 1_000 }, to: { type: 'string', pattern: '^acct_[a-z0-9]+$' } },
      },
      limits: [{ counter: 'spent', window: 'day', max: 5_000, cost: '/amount' }],
    },
    fetch: { require: [{ path: '/url', op: 'host_in', value: ['*.example.com'] }] },
    manage: {
      deny_if: [{ conditions: [{ path: '/action', op: 'not_in', value: ['list', 'get'] }] }],
      rate_limit: { max: 10, window: 'minute' },
    },
    list: {},
  },
};

const calls: readonly Call[] = [
  { tool: 'list', arguments: {} },
  { tool: 'manage', arguments: { action: 'get', id: 7 } },
  { tool: 'read_file', arguments: { path: '/srv/data/reports/2026/november.txt' } },
  { tool: 'fetch', arguments: { url: 'https://api.example.com/v1/items?page=2' } },
  { tool: 'send_money', arguments: { amount: 25, to: 'acct_17xk2' } },
  { tool: 'unknown', arguments: {} },
];

/** Median and worst 1 % of the microseconds that one decision takes, measured in batches. */
function measure(decideNext: (index: number) => unknown): { median: number; p99: number } {
  for (let index = 0; index < CALLS / 10; index++) decideNext(index);
  const times = Array.from({ length: CALLS / BATCH }, (_, batch) => {
    const start = performance.now();
    for (let index = 0; index < BATCH; index++) decideNext(batch * BATCH + index);
    return ((performance.now() - start) * 1_000) / BATCH;
  }).toSorted((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? Number.NaN, p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN };
}

const judge = compile(typical);
const report = (name: string, { median, p99 }: { median: number; p99: number }): void => {
  process.stdout.write(`${name.padEnd(12)} ${median.toFixed(2).padStart(7)} µs median ${p99.toFixed(2).padStart(8)} µs p99\n`);
};

for (const call of calls)
  report(
    call.tool,
    measure(() => judge(call, {})),
  );
report(
  'all in turn',
  measure((index) => judge(calls[index % calls.length] ?? { tool: '' }, {})),
);
