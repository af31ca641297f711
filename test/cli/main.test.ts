import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const VERBS = [
  'build',
  'classify',
  'compare',
  'crawl',
  'doctor',
  'explain',
  'export',
  'import',
  'lint',
  'policy',
  'serve',
  'setup',
  'simulate',
  'stack',
  'start',
  'types',
];

describe('help', () => {
  it('lists every verb', () => {
    const { code, stdout } = run(['--help']);
    expect(code).toBe(0);
    for (const verb of VERBS) expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'));
  });

  it.each([['help'], ['-h']])('lists them for %s', (...words) => {
    expect(run(words)).toEqual(run(['--help']));
  });

  it.each([
    ['help', 'lint'],
    ['lint', '-h'],
  ])('explains a verb however it is asked: %s %s', (...words) => {
    expect(run(words)).toEqual(run(['lint', '--help']));
  });

  it.each(VERBS)('explains %s', (verb) => {
    const { code, stdout } = run([verb, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: placard ${verb}`);
  });
});

it('reads a path from the folder in which npm was started', () => {
  expect(run(['policy', 'npm/x', '--catalog', 'catalog'], { env: { INIT_CWD: tmpdir() } }).stderr).toMatch(/^catalog: does not exist/);
});

describe('misuse ends with 2 and says what was meant', () => {
  it('a misspelt verb', () => {
    const { code, stdout, stderr } = run(['clasify']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("unknown command 'clasify'");
    expect(stderr).toContain('Did you mean classify?');
  });

  it.each([
    ['clasify', '--help'],
    ['clasify', '-h'],
    ['--help', 'clasify'],
    ['help', 'clasify'],
    ['clasify', '--ndjson', '--help'],
  ])('a misspelt verb whose help is asked for: %s %s', (...words) => {
    const { code, stdout, stderr } = run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(run(['clasify']).stderr);
  });

  it.each([['toString'], ['__proto__'], ['help', 'constructor'], ['foo', '--help']])('a word that is near no verb: %s %s', (...words) => {
    const { code, stdout, stderr } = run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: unknown command '\w+'\n\(add --help/);
  });

  it('an unknown option', () => {
    const { code, stderr } = run(['lint', '--jsn']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean --json?');
  });

  it.each(['http', '', ' ', '0x50', '1e3', '-1', '65536'])('a port that is none: %j', (port) => {
    const { code, stderr } = run(['serve', `--port=${port}`, '--site', 'test/cli']);
    expect(code).toBe(2);
    expect(stderr).toContain('A port is a whole number');
  });
});

describe('broken input ends with 1 and one sentence', () => {
  it('an output that takes no more', () => {
    const full = openSync('/dev/full', 'w');
    const verb = ['src/cli/main.ts', 'policy', 'placard/example-payments'];
    const { status, stderr } = spawnSync(process.execPath, verb, { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    closeSync(full);
    const sentence = 'stdout: cannot be written (ENOSPC); make room, or send the output elsewhere\n';
    expect({ status, stderr }).toEqual({ status: 1, stderr: sentence });
  });

  it('no built site', () => {
    const { code, stderr } = run(['serve', '--site', 'test/cli']);
    expect(code).toBe(1);
    expect(stderr).toBe('test/cli: no built site; run `npm run build` first\n');
  });

  it('with characters that would steer a terminal by their code points', () => {
    const { code, stderr } = run(['policy', '\u001b]52;c;aGk=\u0007\u009b2J\u202e/\u009b']);
    expect(code).not.toBe(0);
    expect(stderr).not.toMatch(/[\u001b\u0007\u009b\u202e]/);
    expect(stderr).toContain('U+202E');
  });

  it.each([['classify'], ['classify', '--check'], ['crawl'], ['policy', 'npm/x']])(
    'a wrong catalogue for %s, which creates nothing',
    (...verb) => {
      const { code, stderr } = run([...verb, '--catalog', 'no-such-folder']);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: 'no-such-folder: does not exist; name the folder of a catalogue with --catalog\n',
      });
      expect(existsSync('no-such-folder')).toBe(false);
      expect(run([...verb, '--catalog', 'test/cli']).stderr).toBe(
        'test/cli: is no catalogue; name the folder of a catalogue with --catalog\n',
      );
    },
  );

  it('a place that the operating system refuses', () => {
    const { code, stderr } = run(['build', '--site', '/dev/null/site']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\/dev\/null\S*: is no folder, or lies below a file; name another place\n$/);
  });

  it('a catalogue that is not there', () => {
    const { code, stdout } = run(['lint', '--catalog', 'no-such-folder']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^.*no-such-folder: does not exist; name the folder of a catalogue with --catalog\n$/);
  });
});
