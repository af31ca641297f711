import { describe, expect, it } from 'vitest';
import { classify, classifyTool } from '#classify/classify.ts';
import { digestSurface } from '#model/canonical.ts';
import type { Override, RawTool, Snapshot } from '#model/types.ts';

function snapshotOf(...tools: RawTool[]): Snapshot {
  return {
    schemaVersion: 1,
    server: 'local/example',
    takenAt: '2026-01-01T00:00:00.000Z',
    origin: { kind: 'directory', directory: 'example', digest: digestSurface([], undefined).digest },
    transport: 'stdio',
    protocolVersion: '2025-11-25',
    serverInfo: {},
    capabilities: {},
    tools,
    ...digestSurface(tools, undefined),
  };
}

const NOTE: RawTool = { name: 'delete_note', description: 'Delete a note.' };
const DISPATCHER: RawTool = {
  name: 'manage_volume',
  description: 'Manage volumes: list, create or delete them.',
  inputSchema: { properties: { action: { enum: ['list', 'create', 'delete'] } } },
};

describe('a tool of several actions', () => {
  const label = classifyTool(DISPATCHER);

  it('labels each action by itself', () => {
    expect(label.actions.map(({ value, category, severity }) => [value, category, severity])).toEqual([
      ['list', 'Read', 'low'],
      ['create', 'Write', 'medium'],
      ['delete', 'Destructive', 'critical'],
    ]);
  });

  it('takes the worst and names it', () => {
    expect(label).toMatchObject({ category: 'Destructive', severity: 'critical', confidence: 'certain' });
    expect(label.evidence).toContainEqual({
      rule: 'deletes-records',
      part: 'category',
      gives: 'Destructive',
      at: '/inputSchema/properties/action/enum/2',
      quote: 'delete',
    });
  });

  it('finds actions in constants and in words', () => {
    const constants = { properties: { operation: { oneOf: [{ const: 'get' }, { const: 'purge' }] } } };
    const words = { properties: { action: { type: 'string', description: 'One of list, purge.' } } };
    for (const inputSchema of [constants, words]) {
      const { category, actions } = classifyTool({ name: 'items', description: 'Manage items.', inputSchema });
      expect(category).toBe('Destructive');
      expect(actions.map(({ value }) => value)).toContain('purge');
    }
  });
});

describe('annotations', () => {
  it('never lower a label', () => {
    const annotations = { readOnlyHint: true, destructiveHint: false };
    expect(classifyTool({ ...NOTE, annotations })).toMatchObject({ category: 'Destructive', severity: 'critical' });
  });

  it('are reported where they contradict', () => {
    const { findings } = classifyTool({ ...NOTE, annotations: { readOnlyHint: true } });
    expect(findings.map(({ rule }) => rule)).toContain('annotation-contradiction');
  });
});

describe('confidence', () => {
  it.each([
    ['weak', { name: 'xq7' }],
    ['weak', { name: 'delete_note' }],
    ['likely', { name: 'xq7', description: 'Deletes a note.' }],
    ['certain', NOTE],
    ['certain', { name: 'get_note', description: 'Get a note.' }],
    [
      'certain',
      { name: 'manage_note', description: 'Get or delete a note.', inputSchema: { properties: { action: { enum: ['get', 'delete'] } } } },
    ],
    [
      'likely',
      { name: 'note_desk', description: 'Get or delete a note.', inputSchema: { properties: { action: { enum: ['get', 'delete'] } } } },
    ],
    ['likely', { name: 'note', description: 'Work.', inputSchema: { properties: { action: { enum: ['get', 'delete'] } } } }],
    ['weak', { name: 'note', description: 'Work.', inputSchema: { properties: { action: { enum: ['get', 'drop'] } } } }],
    ['likely', { name: 'merge_notes', description: 'Merge notes.' }],
    ['likely', { name: 'delete_zyzzyva', description: 'Delete a zyzzyva.' }],
    ['likely', { name: 'get_note', description: 'The note.' }],
    ['weak', { name: 'runNote', description: 'Reads a zyzzyva.' }],
    ['weak', { name: 'deployNote', description: 'Parses the note.' }],
    ['likely', { name: 'create_zyzzyva', description: 'Create a zyzzyva.' }],
    ['likely', { name: 'get_note', description: 'Get a note. It then deletes the note.' }],
    ['weak', { name: 'merge_page', description: 'Merge a page.' }],
    ['weak', { name: 'xq7', description: 'Blends notes.' }],
    ['weak', { name: 'generate_metadata', description: 'Generate metadata for search results: title and description.' }],
  ] as const)('is %s for %o', (confidence, tool) => {
    expect(classifyTool(tool).confidence).toBe(confidence);
  });

  it('says that nothing was found where nothing was', () => {
    const { category, evidence } = classifyTool({ name: 'xq7' });
    expect(category).toBe('Execute');
    expect(evidence).toEqual([{ rule: 'names-no-effect', part: 'category', gives: 'Execute', at: '/description', absent: true }]);
  });
});

describe('corrections by people', () => {
  const snapshot = snapshotOf(NOTE);
  const correction: Override = {
    tool: 'delete_note',
    part: 'severity',
    value: 'high',
    because: 'The server keeps a trash.',
    date: '2026-01-01',
    digest: snapshot.toolDigests[0] ?? '',
  };

  it('change the label while the digest matches; the evidence stays', () => {
    const [derived] = classify(snapshot, []).tools;
    const [corrected] = classify(snapshot, [correction]).tools;
    const { whyNotLower: _, ...kept } = derived ?? expect.unreachable('the derived label');
    expect(corrected).toEqual({ ...kept, severity: 'high' });
  });

  it('lapse when the tool changes', () => {
    const changed = snapshotOf({ ...NOTE, description: 'Delete a note for ever.' });
    expect(classify(changed, [correction]).tools[0]?.severity).toBe('critical');
  });
});

it('gives the same bytes for the same input', () => {
  const snapshot = snapshotOf(NOTE, DISPATCHER);
  expect(JSON.stringify(classify(snapshot, []))).toBe(JSON.stringify(classify(structuredClone(snapshot), [])));
});

it('does not change what it reads', () => {
  const snapshot = snapshotOf(NOTE, DISPATCHER);
  const before = structuredClone(snapshot);
  classify(snapshot, []);
  expect(snapshot).toEqual(before);
});
