import { describe, expect, test } from 'vitest';
import { filterFor, isKnownMachine } from '#mcp/filter.ts';
import { ABSENT, FORBIDDEN, JUDGED, LAST_KNOWN } from '#mcp/system-calls.ts';

const X64 = 0xc000003e;
const ARM64 = 0xc00000b7;
const I386 = 0x40000003;
const ALLOWED = 'allowed';
const EPERM = 'error 1';
const ENOSYS = 'error 38';
const EAFNOSUPPORT = 'error 97';
const READ = 0;

describe('the filter of system calls', () => {
  test.each(Object.entries(FORBIDDEN))('refuses %s', (_, numbers) => {
    expect(onBoth(numbers)).toEqual([EPERM, numbers[1] === undefined ? undefined : EPERM]);
  });

  test.each(Object.entries(ABSENT))('knows no %s', (_, numbers) => {
    expect(onBoth(numbers)).toEqual([ENOSYS, numbers[1] === undefined ? undefined : ENOSYS]);
  });

  test.each([
    ['a call that is newer than this list', LAST_KNOWN + 1, [], ENOSYS],
    ['a call of the x32 family', 0x40000000 + READ, [], ENOSYS],
    ['reading', READ, [], ALLOWED],
    ['a thread', JUDGED.clone[0], [0x3d0f00], ALLOWED],
    ['a child', JUDGED.clone[0], [0x1200011], ALLOWED],
    ['a child with an account of its own', JUDGED.clone[0], [0x10000011], EPERM],
    ['a child with a network of its own', JUDGED.clone[0], [0x40000011], EPERM],
    ['the size of a terminal', JUDGED.ioctl[0], [1, 0x5413], ALLOWED],
    ['typing into a terminal', JUDGED.ioctl[0], [1, 0x5412], EPERM],
    ['asking for the personality', JUDGED.personality[0], [0xffffffff], ALLOWED],
    ['addresses that are not random', JUDGED.personality[0], [0x40000], EPERM],
    ['a unix socket', JUDGED.socket[0], [1, 1, 0], ALLOWED],
    ['a socket of IPv6', JUDGED.socket[0], [10, 1, 0], ALLOWED],
    ['the list of network interfaces', JUDGED.socket[0], [16, 3, 0], ALLOWED],
    ['the packet filter', JUDGED.socket[0], [16, 3, 12], EAFNOSUPPORT],
    ['raw packets', JUDGED.socket[0], [17, 3, 3], EAFNOSUPPORT],
    ['virtual machines', JUDGED.socket[0], [40, 1, 0], EAFNOSUPPORT],
    ['a pair of unix sockets', JUDGED.socketpair[0], [1, 1, 0], ALLOWED],
    ['a pair of other sockets', JUDGED.socketpair[0], [30, 1, 0], EAFNOSUPPORT],
  ])('%s: %d%j → %s', (_, number, words, verdict) => {
    expect(judge('x64', { number, architecture: X64, words })).toBe(verdict);
  });

  test('kills what calls the kernel as another processor would', () => {
    expect(judge('x64', { number: READ, architecture: I386, words: [] })).toBe('killed');
    expect(judge('arm64', { number: READ, architecture: X64, words: [] })).toBe('killed');
  });

  test('exists for no processor whose system calls are unknown', () => {
    expect(['x64', 'arm64', 's390x', 'toString'].filter(isKnownMachine)).toEqual(['x64', 'arm64']);
  });
});

function onBoth([x64, arm64]: readonly [number, number | undefined]): (string | undefined)[] {
  const refused = judge('x64', { number: x64, architecture: X64, words: [] });
  return [refused, arm64 === undefined ? undefined : judge('arm64', { number: arm64, architecture: ARM64, words: [] })];
}

interface Call {
  readonly number: number;
  readonly architecture: number;
  readonly words: readonly number[];
}

/** Runs the filter as the kernel does. */
function judge(machine: 'x64' | 'arm64', call: Call): string {
  const program = filterFor(machine);
  let loaded = 0;
  for (let at = 0; at < program.length; at += 8) {
    const operand = program.readUInt32LE(at + 4);
    const code = program.readUInt16LE(at);
    if (code === 0x06) return verdictOf(operand);
    if (code === 0x20) loaded = wordAt(operand, call);
    else at += 8 * program.readUInt8(at + (holds(code, loaded, operand) ? 2 : 3));
  }
  throw new Error('the filter came to no verdict');
}

function holds(code: number, loaded: number, operand: number): boolean {
  if (code === 0x15) return loaded === operand;
  if (code === 0x25) return loaded > operand;
  if (code === 0x45) return (loaded & operand) !== 0;
  throw new Error(`unknown instruction ${code}`);
}

function wordAt(offset: number, { number, architecture, words }: Call): number {
  if (offset === 0) return number;
  return offset === 4 ? architecture : (words[(offset - 16) / 8] ?? 0);
}

function verdictOf(verdict: number): string {
  if (verdict === 0x7fff0000) return ALLOWED;
  return verdict === 0x80000000 ? 'killed' : `error ${verdict - 0x50000}`;
}
