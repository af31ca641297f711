import { describe, expect, it } from 'vitest';
import { pairsOf } from '#accuracy/pairs.ts';
import { measureVariants } from '#accuracy/parity.ts';
import { VARIANTS } from '#accuracy/variants/index.ts';
import { classifyTool } from '#classify/classify.ts';
import { keysOf, valueAt } from '#model/pointers.ts';
import type { RawTool } from '#model/types.ts';
import { readGold } from '../gold/accuracy.ts';

const GOLD = readGold();
/** The rest of a description that lost its first sentence may say something of its own, which then counts, and words weigh by where they stand. */
const REACHED: Readonly<Record<string, number>> = { 'split into title and description': 0.93, 'split into title and parameter': 0.95 };
const AT_LEAST = 0.99;
/** Severities that fewer variants keep than one in a hundred below the categories. */
const SEVERITY_REACHED: Readonly<Record<string, number>> = { 'split into title and parameter': 0.93 };

const PARITY = measureVariants(pairsOf(GOLD));

it.each(PARITY)('keeps the label: $kind', ({ kind, category, severity }) => {
  const least = REACHED[kind] ?? AT_LEAST;
  expect(category.count / category.of).toBeGreaterThanOrEqual(least);
  expect(severity.count / severity.of).toBeGreaterThanOrEqual(SEVERITY_REACHED[kind] ?? least - 0.01);
});

it.each(Object.entries(VARIANTS))('quotes words as they were written: %s', (_, vary) => {
  const variants = GOLD.flatMap(({ tool }) => vary(tool) ?? []);
  const fallen = variants.flatMap((tool) => classifyTool(tool).evidence.filter((proof) => !stands(tool, proof)));
  expect(fallen).toEqual([]);
});

describe('a title', () => {
  it.each([
    ['says more than the description', { name: 'x', title: 'Delete all records', description: 'Manages things.' }, 'Destructive'],
    ['of the annotations counts too', { name: 'x', annotations: { title: 'Delete all records' } }, 'Destructive'],
    ['repeats the name', { name: 'trigger-report', title: 'Trigger Report Tool', description: 'Gets a report.' }, 'Read'],
    ['of nouns says nothing worse', { name: 'get_repo', title: 'Order history', description: 'Gets a repo.' }, 'Read'],
  ])('%s', (_, tool, category) => expect(classifyTool(tool).category).toBe(category));
});

describe('a parameter', () => {
  const describedBy = (description: string, more: object = {}): RawTool => ({
    name: 'x',
    inputSchema: { type: 'object', properties: { id: { type: 'string', description } } },
    ...more,
  });

  it('that describes the tool is read where nothing else does', () => {
    const label = classifyTool(describedBy('This tool deletes all records.'));
    expect(label.category).toBe('Destructive');
    expect(label.evidence[0]?.at).toBe('/inputSchema/properties/id/description');
  });

  it('that describes itself is no act', () => {
    expect(classifyTool(describedBy('The record to delete', { description: 'Gets a record.' })).category).toBe('Read');
  });
});

describe('what does not happen', () => {
  it.each([
    ['Does not delete files, only lists them.', 'Read'],
    ['Never deletes files; lists them instead.', 'Read'],
    ['Does not list files, but deletes them.', 'Destructive'],
    ['Lists files without deleting them.', 'Read'],
    ['Lists files. To delete a file, use remove_file.', 'Read'],
    ['不删除文件，只列出文件。', 'Read'],
    ['Не удаляет файлы, только показывает список файлов.', 'Read'],
    ['No elimina archivos, solo los lista.', 'Read'],
    ['Löscht keine Dateien, sondern listet sie nur auf.', 'Read'],
  ])('is no act: %s', (description, category) => expect(classifyTool({ name: 'files', description }).category).toBe(category));
});

it.each(['deleteRepository', 'kv-namespace.delete', 'DELETE_RECORD', 'D1DatabaseDelete', 'delete2FADevice', 'HTTPDeleteRecord'])(
  'reads the verb of %s',
  (name) => expect(classifyTool({ name }).category).toBe('Destructive'),
);

function stands(tool: RawTool, { at, quote, key, absent }: { at: string; quote?: string; key?: boolean; absent?: boolean }): boolean {
  if (absent) return true;
  const value = valueAt(tool, at);
  if (key) return keysOf(at).at(-1) === quote && value !== undefined;
  return typeof value === 'string' && quote !== undefined && quote !== '' && value.includes(quote);
}
