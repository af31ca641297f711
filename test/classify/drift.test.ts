import { describe, expect, it } from 'vitest';
import { driftBetween, driftOfTool } from '#classify/drift.ts';
import type { RawTool, Snapshot } from '#model/types.ts';

const GET: RawTool = { name: 'get_note', description: 'Gets a note.', annotations: { readOnlyHint: false } };

function answer(tools: readonly RawTool[], version = '1.0.0'): Snapshot {
  return { origin: { kind: 'npm', package: 'x', version, integrity: '' }, serverInfo: { version }, tools } as unknown as Snapshot;
}

describe('a definition', () => {
  it('that is the same has no drift, whatever the order of its keys', () => {
    expect(driftOfTool(GET, { description: 'Gets a note.', annotations: { readOnlyHint: false }, name: 'get_note' })).toBeUndefined();
  });

  it.each([
    ['description', { ...GET, description: 'Gets one note.' }],
    ['inputSchema', { ...GET, inputSchema: { type: 'object' } }],
    ['_meta', { ...GET, _meta: { a: 1 } }],
  ])('that differs in its %s tells so', (field, after) => {
    expect(driftOfTool(GET, after)?.fields).toEqual([field]);
  });

  it('that now deletes is raised', () => {
    const after = { ...GET, description: 'Deletes a note permanently.' };
    expect(driftOfTool(GET, after)).toMatchObject({
      category: { from: 'Read', to: 'Destructive' },
      severity: { from: 'low', to: 'critical' },
    });
    expect(driftOfTool(after, GET)).not.toHaveProperty('category');
  });

  it('that declares less danger is loosened, never one that declares more', () => {
    const after = { ...GET, annotations: { readOnlyHint: true } };
    expect(driftOfTool(GET, after)?.loosened).toEqual(['readOnlyHint']);
    expect(driftOfTool(after, GET)?.loosened).toEqual([]);
    expect(driftOfTool(GET, { ...GET, annotations: { readOnlyHint: false, destructiveHint: false } })?.loosened).toEqual([
      'destructiveHint',
    ]);
  });

  it('that declares less danger than its label is denied', () => {
    const wipe = { name: 'wipe', description: 'Deletes all notes permanently.' };
    const hints = { readOnlyHint: true, destructiveHint: false, idempotentHint: true };
    expect(driftOfTool(wipe, { ...wipe, annotations: hints })?.denied).toEqual(['readOnlyHint', 'destructiveHint']);
    expect(driftOfTool({ ...wipe, annotations: hints }, { ...wipe, annotations: { ...hints, title: 'x' } })?.denied).toEqual([]);
    expect(driftOfTool(GET, { ...GET, annotations: hints })?.denied).toEqual([]);
  });

  it('whose title no longer says what the name says hides it', () => {
    expect(driftOfTool(GET, { ...GET, title: 'Weather' })?.hidesName).toBe(true);
    expect(driftOfTool(GET, { ...GET, title: 'Get a note' })?.hidesName).toBe(false);
    expect(driftOfTool({ ...GET, title: 'Weather' }, { ...GET, title: 'Sun' })?.hidesName).toBe(false);
  });
});

describe('an answer', () => {
  it('in another order is the same', () => {
    const other = { name: 'list_notes' };
    expect(driftBetween(answer([GET, other]), answer([other, GET]))).toEqual({ isSameVersion: true, tools: [] });
  });

  it('tells of every tool that went, also where several were defined alike, and calls none of these renamed', () => {
    const alike = ['one', 'two', 'three'].map((name) => ({ ...GET, name }));
    expect(driftBetween(answer(alike), answer([{ ...GET, name: 'four' }])).tools).toEqual([
      { kind: 'added', tool: 'four' },
      ...['one', 'two', 'three'].map((tool) => ({ kind: 'removed', tool })),
    ]);
    expect(driftBetween(answer(alike), answer([{ ...GET, name: 'one' }])).tools.map(({ tool }) => tool)).toEqual(['two', 'three']);
  });

  it('tells what came, went, and came back under another name', () => {
    const before = answer([GET, { name: 'old', description: 'Old.' }]);
    const after = answer(
      [
        { ...GET, name: 'fetch_note' },
        { name: 'new', description: 'New.' },
      ],
      '2.0.0',
    );
    expect(driftBetween(before, after)).toEqual({
      isSameVersion: false,
      tools: [
        { kind: 'renamed', tool: 'fetch_note', formerly: 'get_note' },
        { kind: 'added', tool: 'new' },
        { kind: 'removed', tool: 'old' },
      ],
    });
  });

  it('that changes under the same version tells both', () => {
    const drift = driftBetween(answer([GET]), answer([{ ...GET, description: 'Gets.' }]));
    expect(drift).toMatchObject({ isSameVersion: true, tools: [{ kind: 'changed', tool: 'get_note', fields: ['description'] }] });
  });
});
