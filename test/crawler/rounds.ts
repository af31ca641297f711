import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Progress, Run } from '#crawler/crawl.ts';
import type { Sandbox } from '#mcp/sandbox.ts';
import { listTiny, runAt } from './catalogue.ts';

const FIRST_DAY = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
const RESTS = 4;

/** Servers of a series of crawls, and what each does from one round to the next. */
const PARROTS: Readonly<Record<string, 'changes' | 'fails' | 'leaves' | 'shrinks' | 'stays'>> = {
  crash: 'fails',
  noisy: 'changes',
  'odd-names': 'leaves',
  paginated: 'shrinks',
  plain: 'stays',
};
/** Who asks in some rounds to be left out, and has no history then. */
export const LEAVING = 'tiny/odd-names';

/** How many servers a round asks. */
export function askedIn(round: number): number {
  return Object.keys(PARROTS).length - (isRest(round) ? 1 : 0);
}

/** Writes what a round begins with: the list of servers, and in some rounds the wish of one of them to be left out. */
export async function prepareRound(root: string, round: number): Promise<void> {
  const optOuts = isRest(round) ? [{ who: LEAVING, date: '2026-01-01', because: 'Its publisher asked.' }] : [];
  mkdirSync(join(root, 'opt-outs'), { recursive: true });
  writeFileSync(join(root, 'opt-outs', 'opt-outs.json'), JSON.stringify({ schemaVersion: 1, optOuts }));
  await listTiny(root, Object.keys(PARROTS));
}

/** Crawls a catalogue as it is in a round: its clock stands still, and what its servers say depends on the round alone. */
export async function crawlRound(root: string, round: number, resume: boolean, report: (progress: Progress) => void): Promise<Run> {
  const instant = new Date(FIRST_DAY + round * DAY).toISOString();
  return runAt(root, instant, { sandbox: parrots(round), resume, report });
}

function isRest(round: number): boolean {
  return round % RESTS === RESTS - 1;
}

/** Instead of a program, a shell that answers as a server: it starts in no time. */
function parrots(round: number): Sandbox {
  return { kind: 'none', wrap: ({ command }) => ['/bin/sh', '-c', scriptOf(basename(command[1] ?? '', '.ts'), round)] };
}

function scriptOf(name: string, round: number): string {
  if (PARROTS[name] === 'fails' && round % 3 !== 0) return 'echo it is broken >&2; exit 1';
  const welcome = { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name, version: '1' } };
  const [hello, list] = [welcome, { tools: toolsOf(name, round) }].map(
    (result, index) => `echo '${JSON.stringify({ jsonrpc: '2.0', id: index + 1, result })}'`,
  );
  return `read -r _; ${hello}; read -r _; read -r _; ${list}; cat >/dev/null`;
}

function toolsOf(name: string, round: number): object[] {
  const said = PARROTS[name] === 'changes' ? `round ${round}` : 'always the same';
  const many = PARROTS[name] === 'shrinks' ? 3 - (round % 3) : 1;
  return Array.from({ length: many }, (_, index) => ({ name: `squawk-${index}`, description: `${said} ${'x'.repeat(20_000)}` }));
}
