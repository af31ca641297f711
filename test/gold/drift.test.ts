import { readFileSync } from 'node:fs';
import { classifyTool } from '#classify/classify.ts';
import { digest } from '#model/canonical.ts';
import { RULE_SET_VERSION } from '#rules/index.ts';
import { expect, it } from 'vitest';
import { readGold } from './accuracy.ts';

const DIGITS = 12;

/** Twelve digits that change with any label of a gold tool. */
function fingerprint(): string {
  const labels = readGold().map(({ id, tool }) => {
    const { category, severity, confidence, traits, actions } = classifyTool(tool);
    return [id, category, severity, confidence, traits, actions.map((action) => [action.value, action.category, action.severity])];
  });
  return digest(labels).slice('sha256-'.length).slice(0, DIGITS);
}

it('tells of every change of labels in the changelog', () => {
  const told = readFileSync('CHANGELOG.md', 'utf8').match(/^- Rule set \S+, gold labels \S+:/gm) ?? [];
  expect(told[0], 'the newest line about a rule set').toBe(`- Rule set ${RULE_SET_VERSION}, gold labels ${fingerprint()}:`);
});

it('tells of each rule set once', () => {
  const versions = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^- Rule set (\S+),/gm)].map(([, version]) => version);
  expect(new Set(versions).size).toBe(versions.length);
});
