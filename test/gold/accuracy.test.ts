import { readdirSync, readFileSync } from 'node:fs';
import { classifyTool } from '#classify/classify.ts';
import { RULES } from '#rules/index.ts';
import { expect, it } from 'vitest';
import { measure, readGold } from './accuracy.ts';

const GOLD = readGold();
const COUNTED = GOLD.filter(({ open }) => !open);
const INTEGRITY = new Set(RULES.filter((rule) => rule.kind === 'finding' && rule.family === 'integrity').map(({ id }) => id));

it('keeps the accuracy that was reached', () => {
  const accuracy = measure(COUNTED);
  expect(accuracy.category).toBeGreaterThanOrEqual(0.979);
  expect(accuracy.severity).toBeGreaterThanOrEqual(0.927);
  expect(accuracy.dangerousMisses).toBeLessThanOrEqual(0.005);
  expect(accuracy.traits).toBeGreaterThanOrEqual(0.844);
});

it('is right where it claims to be certain', () => {
  const certain = COUNTED.filter(({ tool }) => classifyTool(tool).confidence === 'certain');
  expect(certain.length).toBeGreaterThan(COUNTED.length / 2);
  expect(measure(certain).category).toBeGreaterThanOrEqual(0.98);
});

it('raises no integrity finding on real tools', () => {
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
