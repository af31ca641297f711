import { describe, expect, it } from 'vitest';
import { crossChances, type Said } from '#accuracy/cross-chances.ts';
import type { Taught } from '#accuracy/learn.ts';
import { learnBalance } from '#accuracy/learn-balance.ts';
import { type Observation, regress } from '#accuracy/regression.ts';
import { CATEGORIES } from '#model/scales.ts';

const SERVERS = Array.from({ length: 8 }, (_, index) => `server-${index}`);

function weightOf({ signs }: ReturnType<typeof learnBalance>, sign: string, category: (typeof CATEGORIES)[number]): number {
  return Number(signs[sign]?.split(' ')[CATEGORIES.indexOf(category) - 1]);
}

/** Tools that the rules call Read and that are labelled so, or not. */
function taught(category: 'Read' | 'Execute'): Taught[] {
  return SERVERS.flatMap((server): Taught[] => [
    { server, tool: { name: 'get_moon', description: 'Get the moon.' }, category, severity: 'low', traits: [] },
    { server, tool: { name: 'delete_moon', description: 'Delete the moon.' }, category: 'Destructive', severity: 'critical', traits: [] },
  ]);
}

describe('the balance', () => {
  it('trusts what the rules say as far as it is right', () => {
    const sign = 'rule reads-information plain';
    expect(weightOf(learnBalance(taught('Read')), sign, 'Execute')).toBeLessThan(
      weightOf(learnBalance(taught('Execute')), sign, 'Execute'),
    );
  });

  it('is learned from tools without actions', () => {
    const inputSchema = { type: 'object', properties: { action: { enum: ['get', 'delete'] } } };
    const offers = {
      server: 'a',
      tool: { name: 'moon', inputSchema },
      category: 'Destructive' as const,
      severity: 'critical' as const,
      traits: [],
    };
    expect(learnBalance([...taught('Read'), offers]).tools).toBe(16);
  });

  it('leaves out what tools of too few servers show', () => {
    const rare = {
      server: 'a',
      tool: { name: 'send_mail', description: 'Send an e-mail.' },
      category: 'Execute' as const,
      severity: 'high' as const,
      traits: [],
    };
    const { signs } = learnBalance([...taught('Read'), rare]);
    expect(signs).toHaveProperty('rule deletes-records');
    expect(signs).not.toHaveProperty('rule sends-messages');
  });

  it('is the same for the same lessons', () => expect(learnBalance(taught('Read'))).toEqual(learnBalance(taught('Read'))));
});

it('a definition is weighed by what other servers teach alone', () => {
  const said = (server: string, column: number, label: number): Said => ({
    server,
    columns: Uint32Array.of(column),
    labels: Int8Array.of(label),
  });
  const others = SERVERS.map((server) => said(server, 0, 1));
  const alone = [...others, said('z', 1, 3), said('z', 1, 3), said('z', 1, 3)];
  const [chance] = crossChances(alone, 2).slice(-1);
  expect(chance?.indexOf(Math.max(...(chance ?? [])))).toBe(1);
});

it('a regression hears how much of a column there is', () => {
  const observed = (value: number, label: number): Observation => ({
    columns: Uint32Array.of(0),
    values: Float64Array.of(value),
    labels: Int8Array.of(label),
  });
  const observations = [observed(-2, 0), observed(-1, 0), observed(1, 1), observed(2, 1)];
  const [loose, tight] = [0.1, 10].map((restraint) => regress(observations, { columns: 1, classes: [2], restraint }).weights[0] as number);
  expect(tight).toBeGreaterThan(0.1);
  expect(loose).toBeGreaterThan(2 * (tight as number));
});
