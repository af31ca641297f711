import { expect, it } from 'vitest';
import { worstAction } from '#export/worst-action.ts';
import type { Action, Evidence, ToolAssessment } from '#model/types.ts';

const AT = '/inputSchema/properties/action';
const byFlag = {
  rule: 'destroys-by-flag',
  part: 'category',
  gives: 'Destructive',
  at: '/inputSchema/properties/wipe',
} as unknown as Evidence;
const byName = { rule: 'deletes-records', part: 'category', gives: 'Destructive', at: `${AT}/enum/1` } as unknown as Evidence;

function action(value: string, evidence: Evidence, category: Action['category'] = 'Destructive'): Action {
  return { at: AT, value, category, severity: 'critical', evidence: [evidence] };
}

function labelled(...actions: Action[]): ToolAssessment {
  return { actions, category: 'Destructive', severity: 'critical' } as unknown as ToolAssessment;
}

it('names of several worst actions the one that says so itself', () => {
  expect(worstAction(labelled(action('create', byFlag), action('delete', byName)))?.value).toBe('delete');
  expect(worstAction(labelled(action('create', byFlag), action('update', byFlag)))?.value).toBe('create');
});

it('names none where the tool is labelled by something else', () => {
  expect(worstAction(labelled(action('create', byFlag, 'Write')))).toBeUndefined();
  expect(worstAction(labelled())).toBeUndefined();
});
