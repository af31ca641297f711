import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { showProgress } from '#cli/crawl-progress.ts';
import type { Observation } from '#model/types.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What two servers' crawl writes to a terminal of some width, or to a pipe. */
function shownOn(terminal: { isTTY: boolean; columns?: number }): string[] {
  const written: string[] = [];
  for (const [name, value] of Object.entries({ isTTY: terminal.isTTY, columns: terminal.columns ?? 0 }))
    Object.defineProperty(process.stderr, name, { value, configurable: true });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  vi.stubEnv('TERM', 'xterm');
  const told = (outcome: 'observed' | 'crashed'): { observation: Observation; changed: boolean; lost: number } => {
    const attempt = { schemaVersion: 1, server: 'a/b', attemptedAt: '2026-11-23T08:00:00.000Z', outcome, sandbox: 'bwrap' } as const;
    return { observation: { ...attempt, ...(outcome === 'observed' && { tools: 3, milliseconds: 9 }) }, changed: true, lost: 2 };
  };
  const { report, end } = showProgress(2);
  report({ step: 'asking', server: 'a/b' });
  report({ step: 'told', server: 'a/b', told: told('observed') });
  report({ step: 'asking', server: 'a/c' });
  report({ step: 'told', server: 'a/c', told: { ...told('crashed'), observation: { ...told('crashed').observation, server: 'a/c' } } });
  end();
  return written;
}

const LINES = ['1/2 ✓ a/b 3 tools in 9 ms, new surface, 2 fewer than before\n', '2/2 ✗ a/c crashed\n'];

test('where there is no terminal, a plain line tells of every server that is done, and nothing else', () => {
  expect(shownOn({ isTTY: false }).map(stripVTControlCharacters)).toEqual(LINES);
});

test.each([
  ['a wide one', 120, `${'█'.repeat(12)}${'░'.repeat(12)} 1/2 a/c`],
  ['a narrow one', 20, `${'█'.repeat(12)}${'░'.repeat(6)}…`],
  ['one that does not tell its width', 0, `${'█'.repeat(12)}${'░'.repeat(12)} 1/2 a/c`],
])('on a terminal a bar stands below the lines and goes at the end: %s', (_, columns, bar) => {
  const written = shownOn({ isTTY: true, columns });
  const plain = written.map((text) => stripVTControlCharacters(text).replace('\r', ''));
  expect(plain.filter((text) => text.endsWith('\n'))).toEqual(LINES);
  expect(plain).toContain(bar);
  expect(written.at(-1)).toBe('\r\u001b[K');
});
