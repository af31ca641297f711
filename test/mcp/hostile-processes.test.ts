import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Behaviour, confess, expectNothingLeft, IMPATIENT, SMALL_RESOURCES, testBehaviours } from './hostile.ts';

const BEHAVIOURS: readonly Behaviour[] = [
  ['hang-at-start', { outcome: 'timeout', because: 'did not answer initialize' }, { limits: IMPATIENT }],
  ['hang-after-initialize', { outcome: 'timeout', because: 'did not answer' }, { limits: IMPATIENT }],
  ['hang-mid-list', { outcome: 'timeout', because: 'did not answer' }, { limits: IMPATIENT }],
  ['mute', { outcome: 'timeout', because: 'did not answer initialize' }, { limits: IMPATIENT }],
  ['deaf', { outcome: 'timeout', because: 'did not answer initialize' }, { limits: IMPATIENT }],
  ['stubborn', { outcome: 'timeout', because: 'did not answer initialize' }, { limits: IMPATIENT }],
  ['crash-at-start', { outcome: 'crashed', because: 'it wrote “Error: the cat sat on the keyboard”' }],
  ['crash-after-initialize', { outcome: 'crashed', because: 'it wrote “Error: initialized too much”' }],
  ['crash-mid-list', { outcome: 'crashed', because: 'before it answered' }],
  ['killed-by-itself', { outcome: 'crashed', because: 'before it answered' }],
  ['help-and-goodbye', { outcome: 'not-mcp', because: 'ended with code 0' }],
  ['daemon', { outcome: 'observed', tools: [{ name: 'greet' }] }],
  ['parent-killer', { outcome: 'observed', tools: [{ name: 'greet' }] }],
  ['many-children', { outcome: 'too-large', because: 'more than 20 processes' }],
  ['memory-hog', { outcome: 'too-large', because: 'more than 268435456 bytes of memory' }],
  ['memory-of-children', { outcome: 'too-large', because: 'bytes of memory' }, { limits: { memoryBytes: 160 * 1024 ** 2 } }],
  ['spinner', { outcome: 'crashed', because: 'before it answered' }, { resources: SMALL_RESOURCES }],
];

testBehaviours(BEHAVIOURS);

describe('what the kernel grants', () => {
  const marker = randomUUID();
  const small = { marker, resources: SMALL_RESOURCES, limits: { processes: 256 } };
  expectNothingLeft(marker);

  test.concurrent('no more processes', async () => {
    const started = await confess('fork-storm', small);
    expect(started).toBeGreaterThan(0);
    expect(started).toBeLessThan(48);
  });

  test.concurrent('no more disk, and none outside the throw-away folder', async () => {
    const written = (await confess('disk-filler', small)) as Record<string, number>;
    expect(written).toMatchObject({ '/': 0, '/dev': 0, '/dev/shm': 0, '/package/server': 0, '/usr': 0, '/run': 0 });
    expect(written['/tmp']).toBeGreaterThan(0);
    expect(written['/tmp']).toBeLessThanOrEqual(8);
  });

  test.concurrent('no file beyond the size of a file', async () => {
    expect(await confess('giant-file', small)).toBe('EFBIG');
  });

  test.concurrent('no more open files', async () => {
    const opened = await confess('many-files', small);
    expect(opened).toBeGreaterThan(0);
    expect(opened).toBeLessThan(256);
  });
});
