import { expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';
import { measureTool } from '#classify/tool.ts';
import { RULES } from '#rules/index.ts';
import { readGold } from '../gold/accuracy.ts';

it('measures a tool as it labels it', () => {
  for (const { tool } of readGold()) {
    const { category, severity, evidence } = classifyTool(tool);
    expect(measureTool(tool), tool.name).toEqual({ category, severity, evidence });
  }
});

it('has no effect that turns on what texts say to a model or hide', () => {
  expect(RULES.filter((rule) => rule.kind !== 'finding' && 'needs' in rule && rule.needs?.wording).map(({ id }) => id)).toEqual([]);
});
