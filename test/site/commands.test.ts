import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Verb } from '#export/commands.ts';
import { serverNameFor } from '#export/server-name.ts';
import { policyCommand } from '#site/commands.ts';
import { builtPage } from './files.ts';

it.each([
  ['Playwright', 'playwright/mcp', 'playwright'],
  ['Example Payments', 'placard/example-payments', 'example-payments'],
  ['__', 'npm/airtable-mcp-server', 'airtable-mcp-server'],
  ['支付', 'npm/___', 'server'],
])('a server called %s (%s) would be registered as %s', (title, id, name) => {
  expect(serverNameFor({ title, id })).toBe(name);
});

it('a command names preset and form, and quotes what a shell would take apart', () => {
  const chosen = { preset: 'strict', form: 'full' } as const;
  expect(policyCommand({ server: 'a/b' }, chosen)).toBe('npm run -s placard -- policy a/b --preset strict --form full');
  expect(policyCommand({ server: 'a/b', tool: "it's" }, chosen)).toContain(`'it'\\''s' --preset`);
});

it.each(["it's", 'a\u200bb', 'a\u{e0041}b', '\\ud83d', "\u200b'", 'é😀', '$(id)'])(
  '%j is one word that a shell reads as the same bytes',
  (name) => {
    const command = policyCommand({ server: 'a/b', tool: name }, { preset: 'strict', form: 'full' });
    const word = command.replace('npm run -s placard -- policy a/b ', '').replace(' --preset strict --form full', '');
    const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' };
    expect(execFileSync('bash', ['--norc', '-c', `printf %s ${word}`], { env }).toString()).toBe(name);
  },
);

it('a name that begins with a dash stands where it is no option', () => {
  expect(policyCommand({ server: 'a/b', tool: '--help' }, { preset: 'strict', form: 'full' })).toMatch(/ --form full -- --help$/);
});

it('the commands of the home page are verbs with options that they have', () => {
  const verbs: readonly Verb[] = JSON.parse(readFileSync('docs/commands.json', 'utf8'));
  const [, marked = ''] = /aria-label="Commands">\s*<code>(.*?)<\/code>/s.exec(builtPage('/')) ?? [];
  const block = marked.replaceAll(/<[^>]*>/g, '');
  const commands = block.trim().split('\n');
  expect(commands.length).toBeGreaterThan(3);
  for (const command of commands) {
    const [, name, rest = ''] = /^npm run -s placard -- ([a-z]+) (.*)$/.exec(command) ?? expect.unreachable(command);
    const verb = verbs.find((known) => known.name === name) ?? expect.unreachable(`no verb ${name}`);
    for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(verb.options.map(({ term }) => term.split(' ')[0])).toContain(option);
  }
  expect(block).toContain('classify --tools ');
  expect(block).not.toContain('--ndjson');
});
