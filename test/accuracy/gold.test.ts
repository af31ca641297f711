import { describe, expect, it } from 'vitest';
import { checkDisputes, parseGold, parseTranslations } from '#accuracy/gold.ts';
import type { Dispute } from '#model/types.ts';
import { goldTool } from './gold-tool.ts';

const line = (value: object) => `${JSON.stringify(value)}\n`;

describe('a gold set', () => {
  it('is one tool a line, blank lines left out', () => {
    const tools = [goldTool({ id: 'a-1' }), goldTool({ id: 'a-2' })];
    expect(parseGold(`${line(tools[0] ?? {})}\n${line(tools[1] ?? {})}`, 'gold')).toEqual(tools);
  });

  it.each([
    ['not JSON', '{', /^gold:2: not JSON/],
    ['an unknown category', line({ ...goldTool({ id: 'a-2' }), category: 'Harm' }), /^gold:2#\/category: must be one of/],
    ['an unknown key', line({ ...goldTool({ id: 'a-2' }), mood: 'good' }), /^gold:2#: unknown key "mood"/],
    ['a tool without a name', line({ ...goldTool({ id: 'a-2' }), tool: {} }), /^gold:2#\/tool/],
    ['an id twice', line(goldTool({ id: 'a-1' })), /^gold:2: repeats the id a-1/],
  ])('names the line that is broken: %s', (_, second, problem) => {
    expect(() => parseGold(line(goldTool({ id: 'a-1' })) + second, 'gold')).toThrow(problem);
  });
});

it('a translation needs its original', () => {
  const lines = line({ id: 'a', language: 'en', tool: { name: 'a' } }) + line({ id: 'b', language: 'de', tool: { name: 'b' } });
  expect(() => parseTranslations(lines, 'translated')).toThrow(/^translated:2: b has no line in English/);
});

describe('a dispute', () => {
  const gold = [goldTool({ id: 'a-1', category: 'Write', traits: ['bulk'] })];
  const dispute: Dispute = { id: 'a-1', part: 'category', gold: 'Write', ours: 'Read', reason: 'It only looks.' };

  it('is about what gold says', () => {
    const known: Dispute[] = [dispute, { ...dispute, part: 'trait:bulk', gold: 'present', ours: 'absent' }];
    expect(checkDisputes(known, gold, 'disputed')).toEqual(known);
  });

  it.each([
    [{ ...dispute, id: 'a-2' }, /^disputed#\/0\/id: no gold tool is called a-2/],
    [{ ...dispute, gold: 'Execute' }, /^disputed#\/0\/gold: gold says Write/],
    [{ ...dispute, part: 'trait:irreversible', gold: 'present' }, /^disputed#\/0\/gold: gold says absent/],
  ])('is refused where gold does not say it', (broken, problem) => {
    expect(() => checkDisputes([broken], gold, 'disputed')).toThrow(problem);
  });
});
