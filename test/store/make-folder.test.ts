import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '#store/make-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'placard-folders-'));
afterAll(() => rmSync(root, { recursive: true }));

it('makes a folder and those above it, by several at a time and again', async () => {
  const folder = join(root, 'a/b/c');
  await Promise.all([makeFolder(folder), makeFolder(join(root, 'a/b')), makeFolder(folder)]);
  await makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

it.each(['/proc/x', '/proc/x/y', '/proc/self/fdinfo/x'])('refuses a place that takes no new folders: %s', async (folder) => {
  await expect(makeFolder(folder)).rejects.toThrow(
    /^\/proc\/\S+: cannot be made, since its file system takes no new folders; name another/,
  );
});

it('refuses a place below a file', async () => {
  const file = join(root, 'file');
  writeFileSync(file, '');
  await expect(makeFolder(join(file, 'x/y'))).rejects.toMatchObject({ code: 'EEXIST', path: file });
});
