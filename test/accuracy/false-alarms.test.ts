import { expect, it } from 'vitest';
import { type Alarm, worstAlarm } from '#accuracy/false-alarms.ts';
import type { ToolLabel } from '#classify/tool.ts';
import type { GoldTool } from '#model/types.ts';
import { pair } from './gold-tool.ts';

function alarm(gold: Partial<GoldTool>, label: Partial<ToolLabel>): Alarm {
  return { ...pair(gold, { traits: ['bulk'], ...label }), part: 'trait:bulk', gives: undefined };
}

const STEP_OF_SEVERITY = alarm({ id: 'a-1', category: 'Financial', severity: 'low' }, { category: 'Read', severity: 'medium' });
const STEPS_OF_CATEGORY = alarm({ id: 'a-2', category: 'Read', severity: 'low' }, { category: 'Financial', severity: 'low' });

it('a step of severity is worse than any steps of category', () => {
  expect(worstAlarm([STEPS_OF_CATEGORY, STEP_OF_SEVERITY])?.id).toBe('a-1');
});

it('of alarms with as many steps of severity, most steps of category are worst', () => {
  const fewer = alarm({ id: 'a-0' }, { category: 'Write' });
  expect(worstAlarm([fewer, STEPS_OF_CATEGORY])?.id).toBe('a-2');
});

it('of alarms alike, the first by id is told', () => {
  const alike = alarm({ id: 'a-3' }, { category: 'Financial' });
  expect(worstAlarm([alike, STEPS_OF_CATEGORY])?.id).toBe('a-2');
});

it('what gold says too is none', () => {
  expect(worstAlarm([alarm({ traits: ['bulk'] }, {})])).toBeUndefined();
});
