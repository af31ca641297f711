import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { report } from '#cli/report.ts';

function told(error: unknown): { code: number; text: string } {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = report(error);
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join('');
  write.mockRestore();
  return { code, text };
}

it.each([
  [new SyntaxError('/x/catalog/policies/strict.json: Unexpected end of JSON input'), '/x/catalog/policies/strict.json: not JSON'],
  [
    new Error("Cannot find module '/x/catalog/policies/strict.json' imported from /x/a.ts"),
    '/x/catalog/policies/strict.json: does not exist',
  ],
])('a file of the catalogue that the program needs and cannot load is named: %s', (error, sentence) => {
  const { code, text } = told(error);
  expect(code).toBe(1);
  expect(text).toContain(sentence);
  expect(text).not.toContain('bug');
});

it('what is no JSON in one is said in our words, with its place', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'placard-report-')), 'catalog');
  const file = join(folder, 'weights.json');
  mkdirSync(folder);
  writeFileSync(file, '{\n  "a": 1,\n}');
  const sentence = `${file}: not JSON at line 3, column 1: here a name in double quotes should stand; `;
  expect(told(new SyntaxError(`${file}: Expected double-quoted property name`)).text).toContain(sentence);
  rmSync(dirname(folder), { recursive: true });
});

it('of one that cannot be read again, what was said at first is told', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'placard-report-')), 'catalog');
  const file = join(folder, 'weights.json');
  mkdirSync(file, { recursive: true });
  const { code, text } = told(new SyntaxError(`${file}: Unexpected end of JSON input`));
  expect({ code, text }).toEqual({ code: 1, text: `${file}: not JSON (Unexpected end of JSON input); mend the file\n` });
  rmSync(dirname(folder), { recursive: true });
});

it('a port that the system keeps for itself is named, and what to do', () => {
  const refusal = Object.assign(new Error('listen EACCES: permission denied 127.0.0.1:80'), { code: 'EACCES', syscall: 'listen' });
  expect(told(refusal)).toEqual({ code: 1, text: '--port: cannot be opened (EACCES); name another port, or 0 for a free one\n' });
});

it.each([new SyntaxError('/x/src/a.ts: Unexpected token'), new Error("Cannot find module '/x/src/a.ts' imported from /x/b.ts")])(
  'everything else that cannot be loaded is a bug: %s',
  (error) => {
    const { code, text } = told(error);
    expect(code).toBe(2);
    expect(text).toContain('This is a bug');
  },
);
