import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandReference } from '#cli/reference.ts';
import { commandsMarkdown, type Verb } from '#export/commands.ts';
import { run } from './run.ts';

const FILE = 'docs/commands.json';
const kept: readonly Verb[] = JSON.parse(readFileSync(FILE, 'utf8'));

it('the kept reference is what the verbs define', async () => {
  await expect(`${JSON.stringify(await commandReference(), null, 2)}\n`).toMatchFileSnapshot(`../../${FILE}`);
});

it('depends on no machine and no environment', () => {
  expect(readFileSync(FILE, 'utf8')).not.toContain(process.cwd());
});

it('lists the verbs that the help lists', () => {
  const { stdout } = run(['--help']);
  const listed = [...(stdout.split('Commands:')[1]?.matchAll(/^ {2}([a-z]+) /gm) ?? [])].map(([, verb]) => verb);
  expect(kept.map(({ name }) => name)).toEqual(listed.filter((verb) => verb !== 'help'));
});

it('says of the crawl all that its help says', () => {
  const crawl = kept.find(({ name }) => name === 'crawl') ?? expect.unreachable('no crawl');
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
  const stdout = plain(run(['crawl', '--help']).stdout);
  expect(crawl.options.length).toBeGreaterThan(10);
  for (const { term, means } of [...crawl.arguments, ...crawl.options]) expect(stdout).toContain(plain(`${term} ${means}`));
});

it('reads as Markdown with every verb and option', () => {
  const text = commandsMarkdown(kept);
  for (const { name, options } of kept) {
    expect(text).toContain(`\n## ${name}\n`);
    for (const { term } of options) expect(text).toContain(`\n- \`${term}\`: `);
  }
});
