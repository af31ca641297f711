import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const BARE = { PATH: '/nonexistent', PLACARD_CHROMIUM: '' };

describe('on a machine without bubblewrap, Chromium and a package manager', () => {
  it('setup fails with the sentence that helps', () => {
    const { code, stderr } = run(['setup'], { env: BARE });
    expect(code).toBe(1);
    expect(stderr).toContain('bubblewrap is missing (strangers’ programs run only inside its sandbox)');
    expect(stderr).toContain('chromium is missing (the tests open the built pages in a real browser)');
    expect(stderr).toContain('install bubblewrap and chromium with your package manager');
  });

  it('doctor says what is missing, also to a machine', () => {
    const { code, stdout } = run(['doctor', '--json'], { env: BARE });
    const states = Object.fromEntries(JSON.parse(stdout).map(({ name, state }: { name: string; state: string }) => [name, state]));
    expect(code).toBe(1);
    expect(states).toMatchObject({ chromium: 'missing', sandbox: 'missing' });
  });
});

it('setup has nothing to do where everything is there', () => {
  expect(run(['setup'])).toEqual({ code: 0, stdout: '', stderr: '' });
});
