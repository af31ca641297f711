import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentsIn } from '#crawler/ladder/documents.ts';

it('of a README only the beginning is read, however long the file is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'placard-documents-'));
  writeFileSync(join(folder, 'README.md'), 'Set TIDES_URL.');
  truncateSync(join(folder, 'README.md'), 2 ** 30);
  const readme = documentsIn(folder, []).readme();
  rmSync(folder, { recursive: true });
  expect(readme.slice(0, 14)).toBe('Set TIDES_URL.');
  expect(readme).toHaveLength(256 * 1024);
});
