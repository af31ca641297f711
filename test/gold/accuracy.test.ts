import { readdirSync, readFileSync } from 'node:fs';
import { measureConfidences, measureFigures } from '#accuracy/figures.ts';
import { pairsOf } from '#accuracy/pairs.ts';
import { measureQuotations } from '#accuracy/quotations.ts';
import { rate } from '#accuracy/shares.ts';
import { classifyTool } from '#classify/classify.ts';
import { RULES } from '#rules/index.ts';
import { describe, expect, it } from 'vitest';
import { readAllGold, readGold } from './accuracy.ts';

const DEVELOPMENT = pairsOf(readGold());
const GOLD = readAllGold();
const INTEGRITY = new Set(RULES.filter((rule) => rule.kind === 'finding' && rule.family === 'integrity').map(({ id }) => id));

it('keeps the accuracy that was reached on the development set', () => {
  const { category, macroF1, severity, farOff, dangerous, traits } = measureFigures(DEVELOPMENT);
  expect(rate(category)).toBeGreaterThanOrEqual(0.979);
  expect(macroF1).toBeGreaterThanOrEqual(0.975);
  expect(rate(severity)).toBeGreaterThanOrEqual(0.927);
  expect(rate(farOff)).toBeLessThanOrEqual(0.01);
  expect(rate(dangerous)).toBeLessThanOrEqual(0.005);
  expect(traits).toBeGreaterThanOrEqual(0.844);
});

it('is as sure as it is right', () => {
  const [certain, likely, weak] = measureConfidences(DEVELOPMENT).map(({ right }) => right);
  expect(certain?.of).toBeGreaterThan(0.3 * DEVELOPMENT.length);
  expect(certain && rate(certain)).toBeGreaterThanOrEqual(0.99);
  expect(likely && rate(likely)).toBeGreaterThanOrEqual(0.95);
  expect(weak?.of).toBeLessThanOrEqual(DEVELOPMENT.length / 10);
});

describe('on real tools of every set', () => {
  it('quotes only what stands there', () => {
    const { count, of } = measureQuotations(pairsOf(GOLD));
    expect(of).toBeGreaterThan(GOLD.length);
    expect(count).toBe(of);
  });

  it('raises no integrity finding', () => {
    const alarms = GOLD.filter(({ tool }) => classifyTool(tool).findings.some(({ rule }) => INTEGRITY.has(rule)));
    expect(alarms.map(({ id }) => id)).toEqual([]);
  });

  it('knows no gold server or tool by its name', () => {
    const rules = new URL('../../src/rules/', import.meta.url);
    const code = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const texts = [...code.map((file) => readFileSync(new URL(file, rules), 'utf8')), readFileSync(new URL('../../catalog/lexicons/en.json', import.meta.url), 'utf8')];
    const names = GOLD.flatMap(({ server, tool }) => [server, tool.name]).filter((name) => /[a-z][_@/-][a-z]|[a-z][A-Z]/.test(name));
    const known = names.filter((name) => texts.some((text) => text.includes(`"${name}"`) || text.includes(`'${name}'`)));
    expect(known).toEqual([]);
  });
});
