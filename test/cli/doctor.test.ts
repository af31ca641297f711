import { expect, it } from 'vitest';
import { checkNode, checkSandbox } from '#cli/doctor.ts';
import { findSandbox } from '#mcp/sandbox.ts';

it.each([
  ['20.19.0', 'missing', '22.18.0 or newer'],
  ['22.18.0', 'warning', 'fixed in 22.23.4'],
  ['24.21.0', 'warning', 'fixed in 24.22.1'],
  ['24.22.1', 'fine', '24.22.1'],
  ['25.0.0', 'warning', 'unknown here'],
  ['26.12.1', 'fine', '26.12.1'],
])('Node %s is %s', (version, state, says) => {
  const check = checkNode(version);
  expect(check.state).toBe(state);
  expect(check.says).toContain(says);
});

it('where processes cannot be watched one line says so, with what would help, and no sandbox is found', async () => {
  for (const choice of ['auto', 'docker', 'none'] as const)
    expect(await findSandbox(choice, { proc: '/absent' })).toMatchObject({ sandbox: undefined, because: expect.stringContaining('/proc') });
  const { state, says } = checkSandbox(await findSandbox('auto', { proc: '/absent' }));
  expect(state).toBe('missing');
  expect(says).toMatch(
    /^programs are watched through \/proc, [^\n]*; run it on [^\n]* \/proc mounted and a kernel with CONFIG_PROC_CHILDREN[^\n]*$/,
  );
});
