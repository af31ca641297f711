import { expect, it } from 'vitest';
import { diffLabels } from '#classify/diff.ts';
import type { Action, Assessment, Evidence, ToolAssessment } from '#model/types.ts';
import { labelled } from '../policy/assessments.ts';

function assessmentOf(...tools: ToolAssessment[]): Assessment {
  return { schemaVersion: 1, server: 'local/x', snapshot: 'sha256-0', rules: '1', tools, combination: [], findings: [] };
}

const proof = (rule: string, gives: 'Read' | 'Write' | 'Destructive' | 'critical', part = 'category'): Evidence => ({
  rule,
  part,
  gives,
  at: '/name',
  quote: rule,
});
const READ = labelled('x', 'Read', 'low', { evidence: [proof('reads', 'Read')] });
const DELETE = labelled('x', 'Destructive', 'critical', {
  evidence: [proof('reads', 'Read'), proof('deletes', 'Destructive'), proof('weighs', 'critical', 'severity')],
});

it('is empty where nothing moved', () => {
  expect(diffLabels(assessmentOf(READ), assessmentOf(READ))).toEqual({ moves: [], unchanged: 1, added: [], removed: [] });
});

it('names each part that moved up, with what is new', () => {
  const { moves } = diffLabels(assessmentOf(READ), assessmentOf(DELETE));
  expect(moves.map(({ part, from, to, direction, because }) => [part, from, to, direction, because.map(({ rule }) => rule)])).toEqual([
    ['category', 'Read', 'Destructive', 'up', ['deletes']],
    ['severity', 'low', 'critical', 'up', ['weighs']],
  ]);
});

it('names each part that moved down, with what is gone', () => {
  const { moves } = diffLabels(assessmentOf(DELETE), assessmentOf(READ));
  expect(moves.map(({ part, direction, because }) => [part, direction, because.map(({ rule }) => rule)])).toEqual([
    ['category', 'down', ['deletes']],
    ['severity', 'down', ['weighs']],
  ]);
});

it('tells of confidence, traits and actions', () => {
  const action: Action = { at: '/inputSchema/properties/a', value: 'list', category: 'Read', severity: 'low', evidence: [] };
  const now = labelled('x', 'Read', 'low', { evidence: [proof('reads', 'Read')], confidence: 'weak', traits: ['bulk'], actions: [action] });
  const { moves } = diffLabels(assessmentOf({ ...READ, confidence: 'certain' }), assessmentOf(now));
  expect(moves.map(({ part, from, to, direction }) => [part, from, to, direction])).toEqual([
    ['confidence', 'certain', 'weak', 'aside'],
    ['trait:bulk', '–', 'bulk', 'up'],
    ['actions', '–', 'list Read low', 'aside'],
  ]);
  expect(moves[0]?.because).toEqual([proof('reads', 'Read')]);
});

it('tells tools of one name apart, and those that came or went', () => {
  const before = assessmentOf(READ, READ, labelled('old', 'Read', 'low'));
  const { moves, unchanged, added, removed } = diffLabels(before, assessmentOf(READ, DELETE, labelled('new', 'Read', 'low')));
  expect(new Set(moves.map(({ tool }) => tool))).toEqual(new Set(['x']));
  expect({ unchanged, added, removed }).toEqual({ unchanged: 1, added: ['new'], removed: ['old'] });
});
