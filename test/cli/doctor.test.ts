import { expect, it } from 'vitest';
import { checkNode } from '#cli/doctor.ts';

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
