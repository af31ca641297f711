import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Charge, mergeCharges } from '#policy/charges.ts';
import { type Ledger, type Moment, reserve } from '#policy/limits.ts';

const charge = (more: Partial<Charge> = {}): Charge => ({
  clause: 'tools.x.limits[0]',
  counter: 'x_rate',
  scope: 'grant',
  seconds: 60,
  max: 2,
  amount: 1,
  ...more,
});
const at = (seconds: number, more: Partial<Moment> = {}): Moment => ({ now: seconds * 1_000, grant: 'g', session: 's', ...more });

/** Asks for the same charges at each moment in turn, and tells which were granted. */
function run(charges: readonly Charge[], moments: readonly Moment[]): boolean[] {
  let ledger: Ledger = new Map();
  return moments.map((moment) => {
    const reservation = reserve(ledger, charges, moment);
    if (reservation.granted) ledger = reservation.ledger;
    return reservation.granted;
  });
}

describe('a limit', () => {
  test('grants up to its maximum within the window, and again when the first is a window old', () => {
    expect(run([charge()], [at(0), at(30), at(59), at(59.999), at(60), at(61), at(90)])).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  test('says when to come back', () => {
    const full: Ledger = new Map([
      [
        '["grant","g","x_rate"]',
        [
          { at: 10_000, amount: 1 },
          { at: 0, amount: 1 },
        ],
      ],
    ]);
    expect(reserve(full, [charge()], at(18))).toEqual({
      granted: false,
      clause: 'tools.x.limits[0]',
      reason: 'the limit of 2 in 60 s is used up',
      retryAfter: 42,
    });
  });

  test('says that a call is too dear where there is room for a cheaper one', () => {
    const half: Ledger = new Map([['["grant","g","x_rate"]', [{ at: 0, amount: 1 }]]]);
    expect(reserve(half, [charge({ amount: 1.5 })], at(0))).toMatchObject({
      reason: 'the limit of 2 in 60 s has no room for 1.5 more',
      retryAfter: 60,
    });
  });

  test('says that no waiting helps a call that is too dear by itself', () => {
    expect(reserve(new Map(), [charge({ amount: 3 })], at(0))).toEqual({
      granted: false,
      clause: 'tools.x.limits[0]',
      reason: 'one such call alone exceeds the limit of 2',
    });
  });

  test('counts fractions as fractions', () => {
    expect(run([charge({ amount: 0.75 })], [at(0), at(0), at(0)])).toEqual([true, true, false]);
  });

  test('of zero grants nothing', () => {
    expect(run([charge({ max: 0 })], [at(0)])).toEqual([false]);
  });

  test('is kept apart for each grant or session, and together for everybody', () => {
    const others = [at(0), at(0, { grant: 'h' }), at(0, { grant: 'h', session: 't' })];
    expect(run([charge({ max: 1 })], others)).toEqual([true, true, false]);
    expect(run([charge({ max: 1, scope: 'session' })], others)).toEqual([true, false, true]);
    expect(run([charge({ max: 1, scope: 'global' })], others)).toEqual([true, false, false]);
  });

  test('never refunds when the clock goes back', () => {
    expect(run([charge({ max: 1 })], [at(100), at(0), at(159), at(160)])).toEqual([true, false, false, true]);
  });
});

test('all counters are charged or none', () => {
  const wide = charge({ counter: 'wide', clause: 'wide', max: 5 });
  const narrow = charge({ counter: 'narrow', clause: 'narrow', max: 1 });
  const first = reserve(new Map(), [wide, narrow], at(0));
  if (!first.granted) throw new Error('the first call is granted');
  const before = structuredClone(first.ledger);
  expect(reserve(first.ledger, [wide, narrow], at(1))).toMatchObject({ granted: false, clause: 'narrow', retryAfter: 59 });
  expect(first.ledger).toEqual(before);
});

test('in no interval as long as the window does more than the maximum get through', () => {
  const step = fc.record({ wait: fc.integer({ min: 0, max: 40_000 }), amount: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (steps, max) => {
      let ledger: Ledger = new Map();
      let now = 0;
      const granted: { at: number; amount: number }[] = [];
      for (const { wait, amount } of steps) {
        now += wait;
        const reservation = reserve(ledger, [charge({ max, amount })], { ...at(0), now });
        if (!reservation.granted) continue;
        ledger = reservation.ledger;
        granted.push({ at: now, amount });
      }
      for (const { at: from } of granted) {
        const within = granted.filter((spending) => spending.at >= from && spending.at < from + 60_000);
        expect(within.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(max);
      }
    }),
  );
});

test('waiting as long as was said is enough, and no shorter whole second is', () => {
  const amounts = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 30_000 }), amount: fc.integer({ min: 1, max: 2 }) }), {
    minLength: 3,
    maxLength: 12,
  });
  fc.assert(
    fc.property(amounts, (steps) => {
      let ledger: Ledger = new Map();
      let now = 0;
      for (const { wait, amount } of steps) {
        now += wait;
        const charges = [charge({ amount })];
        const reservation = reserve(ledger, charges, { ...at(0), now });
        if (reservation.granted) {
          ledger = reservation.ledger;
          continue;
        }
        const seconds = reservation.retryAfter ?? Number.NaN;
        expect(reserve(ledger, charges, { ...at(0), now: now + seconds * 1_000 }).granted).toBe(true);
        expect(reserve(ledger, charges, { ...at(0), now: now + (seconds - 1) * 1_000 }).granted).toBe(false);
      }
    }),
  );
});

describe('charges of one call', () => {
  const apart = (count: number) => Array.from({ length: count }, (_, index) => charge({ counter: `counter ${index}` }));

  test.each([0, 1, 2, 8, 9, 30])('%i to as many counters all stay', (count) => {
    expect(mergeCharges(apart(count))).toEqual(apart(count));
  });

  test.each([1, 7, 8, 30])('to one counter are one beside %i others, the smaller maximum', (count) => {
    const twice = [charge({ max: 5 }), ...apart(count), charge({ max: 2 }), charge({ max: 9 }), charge({ scope: 'global' })];
    const merged = mergeCharges(twice);
    expect(merged.filter(({ counter }) => counter === 'x_rate').map(({ scope, max }) => [scope, max])).toEqual([
      ['grant', 2],
      ['global', 2],
    ]);
    expect(merged).toHaveLength(count + 2);
  });
});
