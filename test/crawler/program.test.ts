import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageProgram } from '#crawler/program.ts';

it('a package whose manifest begins with a byte order mark, which npm and Node pass over, is started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'placard-program-'));
  mkdirSync(join(folder, 'node_modules', 'tides'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', 'tides', 'package.json'), '\uFEFF{"name":"tides","bin":{"tides":"./main.js"}}');
  const { program, names } = await packageProgram({ kind: 'npm', package: 'tides', version: '1.0.0' }, folder);
  rmSync(folder, { recursive: true });
  expect(program.command[1]).toBe('/package/node_modules/tides/main.js');
  expect(names).toEqual(['tides', 'tides']);
});
