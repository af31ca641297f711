import { expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';
import { type Measure, measureTool } from '#classify/tool.ts';
import { RULES } from '#rules/index.ts';
import { readGold } from '../gold/accuracy.ts';

it('measures a tool as it labels it', () => {
  for (const { tool } of readGold()) {
    expect(whatProves(measureTool(tool)), tool.name).toEqual(whatProves(classifyTool(tool)));
  }
});

function whatProves({ category, severity, evidence }: Measure): Measure {
  return { category, severity, evidence: evidence.filter(({ gives }) => gives) };
}

it('has no effect that turns on what texts say to a model or hide', () => {
  expect(RULES.filter((rule) => rule.kind !== 'finding' && 'needs' in rule && rule.needs?.wording).map(({ id }) => id)).toEqual([]);
});
