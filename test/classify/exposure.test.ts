import { expect, it } from 'vitest';
import { classify } from '#classify/classify.ts';
import { exposureOf } from '#classify/exposure.ts';
import { digestSurface } from '#model/canonical.ts';
import type { RawTool, Snapshot } from '#model/types.ts';

const LIST: RawTool = { name: 'list_projects', description: 'List projects.' };
const UPDATE: RawTool = { name: 'update_task', description: 'Update a task.' };
const SEND: RawTool = { name: 'send_email', description: 'Send an email.' };
const DELETE: RawTool = { name: 'delete_project', description: 'Delete a project.' };
const SEARCH: RawTool = { name: 'web_search', description: 'Search the web.' };
const CUSTOMERS: RawTool = { name: 'search_customers', description: 'Search customers.' };

function exposureOfTools(...tools: RawTool[]) {
  const snapshot: Snapshot = {
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
  return exposureOf(classify(snapshot, []));
}

it.each([
  ['A', 'low tools only', [LIST], ['list_projects']],
  ['B', 'a medium tool', [LIST, UPDATE], ['update_task']],
  ['C', 'a high tool', [LIST, SEND], ['send_email']],
  ['D', 'a critical tool', [LIST, DELETE], ['delete_project']],
  ['E', 'untrusted content and a critical tool', [SEARCH, DELETE], ['web_search', 'delete_project']],
  ['E', 'private data, untrusted content and a way out', [CUSTOMERS, SEARCH, SEND], ['search_customers', 'web_search', 'send_email']],
  ['F', 'a critical tool that claims to read only', [{ ...DELETE, annotations: { readOnlyHint: true } }], ['delete_project']],
  ['F', 'hidden text', [{ ...LIST, description: 'List pro\u200bjects.' }], ['list_projects']],
] as const)('%s: %s', (grade, _what, tools, named) => {
  expect(exposureOfTools(...tools)).toMatchObject({ grade, tools: named });
});
