import { expect, it } from 'vitest';
import { run } from './run.ts';

const INTERCEPT = 'version: "1"\ndefault: deny\ntools:\n  pay:\n    rules:\n      - { name: pace, rate_limit: often }\n';

it('prints the policy, and says what could not be carried over', () => {
  const { code, stdout, stderr } = run(['import', '--from', 'intercept', '-'], { input: INTERCEPT });
  expect({ code, policy: JSON.parse(stdout) }).toMatchObject({ code: 0, policy: { version: '1', tools: { pay: { action: 'approve' } } } });
  expect(stderr).toBe(
    '- Not carried over: tools.pay.rules[0].rate_limit: "often" is no rate such as 10/minute; a person is asked about each call instead.\n',
  );
});

it('prints nothing under --strict when something is left open', () => {
  expect(run(['import', '--from', 'intercept', '-', '--strict'], { input: INTERCEPT })).toMatchObject({ code: 1, stdout: '' });
});

it('refuses what is no policy in one sentence', () => {
  expect(run(['import', '--from', 'hosted', '-'], { input: '[]' })).toMatchObject({
    code: 1,
    stderr: 'stdin: is not a JSON object; name a policy document\n',
  });
});
