import { describe, expect, it } from 'vitest';
import { pairsOf } from '#accuracy/pairs.ts';
import { measureTranslations, measureVariants } from '#accuracy/parity.ts';
import { VARIANTS } from '#accuracy/variants/index.ts';
import type { RawTool } from '#model/types.ts';
import { goldTool } from './gold-tool.ts';

const TOOL: RawTool = {
  name: 'files_deleteFileV2',
  description: 'Deletes a file. It asks nobody. It is gone.',
  inputSchema: { type: 'object', properties: { path: { type: 'string' }, force: { type: 'boolean' } } },
};
const vary = (kind: string, tool = TOOL) => VARIANTS[kind]?.(tool);

describe('names', () => {
  it.each([
    ['name in snake_case', 'files_delete_file_v2'],
    ['name in kebab-case', 'files-delete-file-v2'],
    ['name in camelCase', 'filesDeleteFileV2'],
    ['name with dots', 'files.delete.file.v2'],
    ['name in UPPER_CASE', 'FILES_DELETE_FILE_V2'],
    ['name letter-spaced', 'f i l e s   d e l e t e   f i l e   v 2'],
  ])('are respelled: %s', (kind, name) => expect(vary(kind)).toEqual({ ...TOOL, name }));
});

describe('texts', () => {
  it.each(['Cyrillic look-alikes', 'Greek look-alikes', 'full width', 'zero-width spaces', 'zero-width joiners'])(
    'are disguised: %s',
    (kind) => {
      const { name, description, inputSchema } = vary(kind) ?? { name: '' };
      expect(name).toMatch(/[^\x00-\x7F]/);
      expect(description).toMatch(/[^\x00-\x7F]/);
      expect(inputSchema).toBe(TOOL['inputSchema']);
    },
  );

  it('look the same with other letters', () => {
    expect(vary('Cyrillic look-alikes')?.name).toBe('fіlеѕ_dеlеtеFіlеV2');
    expect(vary('full width')?.name.normalize('NFKC')).toBe(TOOL.name);
    expect(String(vary('zero-width joiners')?.['description']).replaceAll('\u200D', '')).toBe(TOOL['description']);
  });

  it('are letter-spaced', () => {
    expect(vary('first word letter-spaced')?.['description']).toBe('D e l e t e s a file. It asks nobody. It is gone.');
    expect(vary('first sentence letter-spaced')?.['description']).toBe('D e l e t e s   a   f i l e .\n\nIt asks nobody. It is gone.');
  });
});

describe('fields', () => {
  it('share a description out', () => {
    expect(vary('split into title and description')).toEqual({
      ...TOOL,
      title: 'Deletes a file.',
      description: 'It asks nobody. It is gone.',
    });
    const { title, description, inputSchema } = vary('split into title and parameter') ?? { name: '' };
    expect({ title, description }).toEqual({ title: 'Deletes a file.', description: undefined });
    expect(inputSchema).toMatchObject({ properties: { path: {}, details: { description: 'It asks nobody. It is gone.' } } });
  });

  it('are left alone where there is a title or one sentence', () => {
    expect(vary('split into title and description', { ...TOOL, title: 'Delete' })).toBeUndefined();
    expect(vary('split into title and description', { ...TOOL, description: 'Deletes a file.' })).toBeUndefined();
    expect(vary('later sentences reordered', { ...TOOL, description: 'Deletes a file. Now.' })).toBeUndefined();
  });

  it('stand in another order', () => {
    expect(JSON.stringify(vary('keys reordered'))).toBe(
      '{"inputSchema":{"properties":{"force":{"type":"boolean"},"path":{"type":"string"}},"type":"object"},"description":"Deletes a file. It asks nobody. It is gone.","name":"files_deleteFileV2"}',
    );
    expect(vary('later sentences reordered')?.['description']).toBe('Deletes a file. It is gone. It asks nobody.');
  });
});

describe('parity', () => {
  it('leaves out variants that change nothing', () => {
    const parity = measureVariants(pairsOf([goldTool({ tool: { name: 'delete_file' } })]));
    const counted = Object.fromEntries(parity.map(({ kind, category }) => [kind, category.of]));
    expect(counted).toMatchObject({ 'name in snake_case': 0, 'name in kebab-case': 1, 'first word letter-spaced': 0, 'full width': 1 });
  });

  it('compares translations with their originals, language by language', () => {
    const remove = { name: 'delete_file', description: 'Deletes a file.' };
    const lines = [
      { id: 'a', language: 'en', tool: remove },
      { id: 'a', language: 'xx', tool: remove },
      { id: 'a', language: 'aa', tool: { name: 'get_file', description: 'Reads a file.' } },
    ];
    expect(measureTranslations(lines)).toEqual([
      { kind: 'aa', category: { count: 0, of: 1 }, severity: { count: 0, of: 1 } },
      { kind: 'xx', category: { count: 1, of: 1 }, severity: { count: 1, of: 1 } },
    ]);
  });
});
