import { expect, test } from 'vitest';
import { docker } from '#mcp/docker.ts';

const PROGRAM = {
  command: ['/node/bin/node', '/package/main.js', '--stdio'],
  environment: { API_KEY: 'dummy' },
  mounts: [{ from: '/cache/abc', to: '/package' }],
} as const;

test('a container gets no network, no rights and nothing to write on', () => {
  const words = docker(PROGRAM);
  for (const word of ['--network=none', '--read-only', '--cap-drop=ALL', '--user=65534:65534', '--pids-limit=256']) {
    expect(words).toContain(word);
  }
  expect(words).toContain('--security-opt=no-new-privileges');
  expect(words).toContain('--mount=type=bind,source=/cache/abc,target=/package,readonly');
});

test('the program comes last, after the image, and ends by itself', () => {
  const words = docker(PROGRAM);
  expect(words.slice(words.indexOf('debian:stable-slim') + 1)).toEqual([
    ...['--signal=KILL', '360s'],
    ...['/node/bin/node', '--min-semi-space-size=32', '--max-semi-space-size=32', '/package/main.js', '--stdio'],
  ]);
  expect(words).toContain('--env=API_KEY=dummy');
});
