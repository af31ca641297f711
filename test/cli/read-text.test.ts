import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readToEnd } from '#cli/read-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'placard-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a stdin that is a folder is refused in one sentence', () => {
  const stdin = openSync(folder, 'r');
  const verb = ['src/cli/main.ts', 'import', '--from', 'hosted', '-'];
  const { status, stderr } = spawnSync(process.execPath, verb, { stdio: [stdin, 'pipe', 'pipe'], encoding: 'utf8' });
  closeSync(stdin);
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'stdin: is a folder; name a file that can be read\n' });
});

it('a pipe that does not block is waited for, and read to its end', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const opened = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = spawn('sh', ['-c', 'exec > "$0"; sleep 0.3; printf "in two "; sleep 0.3; printf parts', pipe]);
  const ended = once(writer, 'exit');
  expect(await refusalOf(opened)).toMatchObject({ code: 'EAGAIN' });
  expect(Buffer.from(readToEnd(opened, 'pipe')).toString()).toBe('in two parts');
  closeSync(opened);
  expect(await ended).toEqual([0, null]);
});

/** Why there is nothing to read yet; before anybody writes, a pipe only seems to be at its end. */
async function refusalOf(opened: number): Promise<unknown> {
  for (;;) {
    try {
      expect(readSync(opened, Buffer.alloc(1))).toBe(0);
    } catch (error) {
      return error;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
