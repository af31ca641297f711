import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bubblewrap } from '#mcp/bubblewrap.ts';
import { LIMITS, RESOURCES } from '#mcp/limits.ts';
import { observe } from '#mcp/observe.ts';
import { isOpenTo } from '#mcp/open-paths.ts';
import { NOBODY, NODE } from '#mcp/program.ts';
import { requireSandbox } from './tiny.ts';

const PROGRAM = { command: [NODE, '/package/plain.ts'], environment: {}, mounts: [{ from: '/somewhere', to: '/package' }] } as const;

test.each([
  ['nobody but root', true, false, ['bwrap', '--dev-bind'], 'setpriv'],
  ['everybody', true, true, ['setpriv', `--reuid=${NOBODY}`], 'bwrap'],
  ['whoever crawls without being root', false, false, ['bwrap', '--unshare-user'], '/usr/bin/prlimit'],
])('what is open to %s is reached so', (_, root, isOpen, beginning, then) => {
  const command = bubblewrap(PROGRAM, { bwrap: 'bwrap', root, isOpen: () => isOpen, system: [], resources: RESOURCES });
  expect(command.slice(0, 2)).toEqual(beginning);
  expect(command).toContain(then);
  expect(command.slice(-4)).toEqual([NODE, '--min-semi-space-size=32', '--max-semi-space-size=32', '/package/plain.ts']);
  expect(command.filter((word) => word === '--unshare-net')).toHaveLength(1);
});

test('a path is open where everybody may read it and enter all above it, wherever a link leads', () => {
  const root = mkdtempSync(join(tmpdir(), 'placard-open-'));
  chmodSync(root, 0o755);
  for (const [folder, mode] of [
    ['open', 0o755],
    ['shut', 0o700],
    ['unlisted', 0o711],
  ] as const) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, 'file'), '', { mode: 0o644 });
    writeFileSync(join(root, folder, 'private'), '', { mode: 0o600 });
    chmodSync(join(root, folder), mode);
  }
  symlinkSync(join(root, 'shut', 'file'), join(root, 'link'));
  const isOpen = isOpenTo(NOBODY);
  const open = ['', 'open', 'open/file', 'open/private', 'shut', 'shut/file', 'unlisted', 'unlisted/file', 'link', 'absent'];
  expect(open.filter((path) => isOpen(join(root, path)))).toEqual(['', 'open', 'open/file', 'unlisted/file']);
  expect(isOpenTo(process.getuid?.() ?? 0)(join(root, 'open/private'))).toBe(true);
});

test.runIf(process.getuid?.() === 0)('whether a path is open is what the kernel says of it, links and groups included', () => {
  const root = mkdtempSync(join(tmpdir(), 'placard-open-'));
  const at = (path: string) => join(root, path);
  chmodSync(root, 0o755);
  for (const path of ['x/mcp', 'shut/mcp', 'members/mcp', 'own/mcp']) mkdirSync(at(path), { recursive: true });
  symlinkSync(at('x/mcp'), at('shut/way-out'));
  symlinkSync(at('shut/way-out'), at('way-in'));
  symlinkSync('../x', at('own/x'));
  symlinkSync('x', at('x-again'));
  mkdirSync(at('deep/in/x'), { recursive: true });
  mkdirSync(at('deep/y'));
  symlinkSync('../y', at('deep/in/y'));
  symlinkSync('in/../../x', at('deep/up'));
  symlinkSync('deep/in', at('in'));
  symlinkSync('in/../y', at('y'));
  writeFileSync(at('members/read'), '', { mode: 0o604 });
  chownSync(at('members/read'), 0, NOBODY);
  chownSync(at('members'), 0, NOBODY);
  chmodSync(at('shut'), 0o700);
  chmodSync(at('members'), 0o705);
  chownSync(at('own'), NOBODY, 0);
  chmodSync(at('own'), 0o500);
  const paths = [
    'x/mcp',
    'shut/mcp',
    'shut/way-out',
    'way-in',
    'members',
    'members/mcp',
    'members/read',
    'own',
    'own/mcp',
    'own/x/mcp',
    'x-again/mcp',
    'in/y',
    'deep/up',
    'y',
  ];
  expect(paths.filter((path) => isOpenTo(NOBODY)(at(path)))).toEqual(paths.filter((path) => isReadBy(NOBODY, at(path))));
  for (const path of ['x-again/mcp', 'in/y', 'deep/up', 'y']) expect([path, isOpenTo(NOBODY)(at(path))]).toEqual([path, true]);
});

/** Whether the kernel lets an account with its own group alone read a path. */
function isReadBy(account: number, path: string): boolean {
  const reads = statSync(path).isDirectory() ? 'test -r "$0" -a -x "$0"' : 'test -r "$0"';
  return (
    spawnSync('/usr/bin/setpriv', [`--reuid=${account}`, `--regid=${account}`, '--clear-groups', 'sh', '-c', reads, path]).status === 0
  );
}

test('a server in a folder that only its owner may enter is started all the same', async () => {
  const root = mkdtempSync(join(tmpdir(), 'placard-shut-'));
  mkdirSync(join(root, 'server'));
  writeFileSync(join(root, 'server', 'main.js'), SERVER);
  chmodSync(root, 0o700);
  const sandbox = await requireSandbox();
  const mounts = [{ from: join(root, 'server'), to: '/package' }];
  expect(await observe(sandbox.wrap({ command: [NODE, '/package/main.js'], environment: {}, mounts }), LIMITS)).toMatchObject({
    outcome: 'observed',
    tools: [{ name: 'account', description: String(NOBODY) }],
  });
});

const SERVER = `
const results = {
  initialize: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'x', version: '1' } },
  'tools/list': { tools: [{ name: 'account', description: String(process.getuid()), inputSchema: { type: 'object' } }] },
};
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, result: results[method] }));
});
`;
