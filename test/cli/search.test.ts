import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeListing } from '../site/catalogue.ts';
import { run } from './run.ts';

const catalog = mkdtempSync(join(tmpdir(), 'placard-search-'));
beforeAll(async () => {
  await writeListing(catalog, 'npm/drive', [
    { name: 'deleteFile', description: 'Deletes a file for good.' },
    { name: 'list_files', description: 'Lists the files of a folder.' },
    { name: 'purge', description: 'Deletes every file of the bin.' },
  ]);
  await writeListing(catalog, 'npm/evil', [{ name: 'wipe\u001b[2J\u202e', description: 'Deletes \u001b]0;x\u0007disks.\nlow Read' }]);
  await writeListing(catalog, 'npm/files', [{ name: 'look_up', title: 'Archive', description: 'Looks a thing up.' }]);
  run(['classify', '--catalog', catalog]);
});
afterAll(() => rmSync(catalog, { recursive: true }));

const search = (...words: string[]) => run(['search', ...words, '--catalog', catalog]);
const namesOf = (...words: string[]): string[] =>
  JSON.parse(search('--json', ...words).stdout).tools.map(({ name }: { name: string }) => name);

it('prints severity, category, name, server and consequence, the best first', () => {
  const { code, stdout, stderr } = search('delete', 'file');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
    [expect.any(String), 'Destructive', 'deleteFile', 'npm/drive', expect.stringMatching(/^One call removes .*“Deletes a file for good”/)],
    [expect.any(String), 'Destructive', 'purge', 'npm/drive', expect.stringContaining('“Deletes every file of the bin”')],
    [''],
  ]);
});

it.each([
  ['a name before a server, and a server before a description', 'files', ['deleteFile', 'list_files', 'look_up', 'purge']],
  ['a title', 'archive', ['look_up']],
  ['the beginning of a word', 'arch', ['look_up']],
  ['words of a sentence, apart from those that say nothing', 'which tools can delete all of my files', ['deleteFile', 'purge']],
  ['a whole name before what has its words among others', 'list_files', ['list_files']],
])('finds %s', (_, words, names) => {
  expect(namesOf(words)).toEqual(names);
});

it('says when no tool has all words, and when more are found than shown', () => {
  const { stdout, stderr } = search('file', 'stapler', '--limit', '2');
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect(stderr).toBe(
    'None goes by all 2 words; what goes by 1 of them is shown.\n4 tools are found, and the first 2 shown; --limit shows more.\n',
  );
});

it('keeps to categories and severities, and says when other labels have the words', () => {
  expect(namesOf('file', '--category', 'Read')).toEqual(['list_files']);
  expect(namesOf('delete', 'file', '--category', 'Read')).toEqual(['list_files']);
  const { code, stdout, stderr } = search('look', '--severity', 'critical');
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: 'None has such a label; 1 of other labels goes by these words.\n',
  });
});

it('ends with 1 where nothing is found, and guesses what was meant', () => {
  const { code, stdout, stderr } = search('purrge');
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: 'search: no tool goes by "purrge"; did you mean "purge"?\n' });
  expect(search('xylophone').stderr).toBe('search: no tool goes by "xylophone"; try another word of the same\n');
});

it.each([
  [['...'], 'search: no word to look for; name one of letters or digits'],
  [['file', '--limit', '0'], 'A limit is a whole number from 1 to 999999.'],
  [['file', '--category', 'destructive'], 'Did you mean Destructive?'],
  [[], "missing required argument 'words'"],
])('takes %j for misuse', (words, message) => {
  const { code, stdout, stderr } = search(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

it('shows what would steer a terminal by its code points, and in JSON as escapes', () => {
  const { stdout } = search('wipe');
  expect(stdout.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}]/v);
  expect(stdout).toContain('wipe[U+001B][2J[U+202E]');
  expect(search('wipe', '--json').stdout).toContain('"name": "wipe\\u001b[2J\\u202e"');
});

it('gives a program the label and the page', () => {
  const { found, tools } = JSON.parse(search('purge', '--json').stdout);
  expect({ found, tools }).toEqual({
    found: 1,
    tools: [
      {
        server: 'npm/drive',
        name: 'purge',
        category: 'Destructive',
        severity: expect.any(String),
        confidence: expect.any(String),
        traits: expect.any(Array),
        consequence: expect.stringMatching(/^One call /),
        page: expect.stringMatching(/^\/servers\/npm-drive-[0-9a-f]{6}\/purge\/$/),
      },
    ],
  });
});
