import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { run } from './run.ts';

const READ = { name: 'read_mail', description: "Reads the mails of the user's inbox." };
const SEND = { name: 'send_mail', description: 'Sends an email to anyone.' };
const DROP = { name: 'drop_table', description: 'Drops a table. This cannot be undone.' };
const PAYMENTS = 'placard/example-payments';

/** What a verb answers to a file of tools that is given on stdin. */
const given = (value: unknown, ...words: string[]) => run([...words, '--tools', '-'], { input: JSON.stringify(value) });
/** The names and categories that `classify --json` gives. */
const categories = (value: unknown) =>
  JSON.parse(given(value, 'classify', '--json').stdout).tools.map(({ name, category }: Record<string, string>) => [name, category]);

it('says the label of each tool, and what the tools make possible together', () => {
  const { code, stdout } = given([DROP, READ, SEND], 'classify');
  expect(code).toBe(0);
  const paragraphs = stdout.split('\n\n');
  expect(paragraphs.map((paragraph) => paragraph.split('\n')[0])).toEqual([
    expect.stringMatching(/^drop_table: Destructive, critical, /),
    expect.stringMatching(/^read_mail: Read, medium, /),
    expect.stringMatching(/^send_mail: Execute, high, /),
    expect.stringMatching(/^Together private-data-untrusted-content-way-out: /),
  ]);
  expect(paragraphs[0]).toContain('  deletes-records: "drop" at /name\n');
  expect(paragraphs[0]).toMatch(/^Finding annotations-missing: /m);
  expect(paragraphs[3]).toContain('  sends-outward: send_mail\n');
});

it.each([
  ['an array', [DROP, READ]],
  ['a list', { tools: [DROP, READ] }],
  ['an answer', { jsonrpc: '2.0', id: 1, result: { tools: [DROP, READ] } }],
])('reads %s', (_, value) => {
  expect(categories(value)).toEqual([
    ['drop_table', 'Destructive'],
    ['read_mail', 'Read'],
  ]);
});

it('reads one definition, whatever else it has', () => {
  expect(categories({ ...DROP, result: { type: 'object' }, tools: 'none' })).toEqual([['drop_table', 'Destructive']]);
});

it('labels and recommends as for a server that lists these tools', () => {
  const folder = `catalog/servers/${PAYMENTS}`;
  const { snapshot, rules, tools, combination } = JSON.parse(readFileSync(`${folder}/assessment.json`, 'utf8'));
  const [file = ''] = globSync(`${folder}/snapshots/*.json`).filter((each) =>
    readFileSync(each, 'utf8').includes(`"digest": "${snapshot}"`),
  );
  expect(JSON.parse(run(['classify', '--tools', file, '--json']).stdout)).toMatchObject({ rules, tools, combination });
  for (const words of [[], ['--form', 'full'], ['--preset', 'strict']])
    expect(run(['policy', '--tools', file, ...words])).toEqual(run(['policy', PAYMENTS, ...words]));
});

it('says of one page that there are more', () => {
  const { code, stderr } = given({ tools: [READ], nextCursor: 'x' }, 'policy');
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'stdin is one page of a longer list; nothing is said of the tools of the others\n' });
});

it('shows hidden characters by their code points, and in JSON as escapes', () => {
  const evil = { name: 'evil\u001b[2J\u202e', description: 'Deletes \u001b]0;x\u0007files.\nread_mail: Read, low, certain.' };
  const outputs = [given(evil, 'classify'), given(evil, 'classify', '--json'), given(evil, 'policy')].map(({ stdout }) => stdout);
  for (const output of outputs) expect(output).not.toMatch(/[\u001b\u0007\u202e]/);
  expect(outputs[0]).toMatch(/^evil\[U\+001B\]\[2J\[U\+202E\]: Destructive/);
  expect(outputs[0]).not.toMatch(/^read_mail/m);
  expect(outputs[2]).toContain('"evil\\u001b[2J\\u202e"');
});

it.each([
  ['stdin: has no tool; write one definition, ', '[]'],
  ['stdin: has no tool; write one definition, an array', '{"error": {"code": 1}}'],
  ['stdin#/tools/1: has no name that is a text; write a definition such as {', '{"tools": [{"name": "a"}, {"nam": "b"}]}'],
  ['stdin#: has no name that is a text; write a definition such as {', '{"name": 5}'],
  ['stdin#: has the key "name" twice; ', '{"name": "a", "name": "b"}'],
  ['stdin: gave tool 1 of a page no canonical form ', '{"name": "\\ud800"}'],
  ['stdin: nested tool 1 of a page deeper than 64 levels; ', `{"name": "a", "inputSchema": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['stdin: listed more than 5000 tools; ', `[${Array.from({ length: 5001 }, () => '{"name":"a"}').join()}]`],
  ['stdin: not JSON at column 8: ', '{"name"'],
])('refuses with “%s”', (message, input) => {
  const { code, stdout, stderr } = run(['policy', '--tools', '-'], { input });
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(/^[^\n]+\n$/) });
  expect(stderr).toContain(message);
});

it('tells of a file that is not there', () => {
  expect(run(['classify', '--tools', 'no-such.json'])).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^no-such\.json: does not exist; /),
  });
});

it.each([
  [['policy', PAYMENTS, '--tools', '-'], 'policy: a server is named beside --tools; leave one of them out'],
  [['policy', '--tools', '-', '--catalog', 'catalog'], "option '--tools <file>' cannot be used with option '--catalog <folder>'"],
  [['classify', '--tools', '-', '--check'], "option '--tools <file>' cannot be used with option '--check'"],
  [['classify', '--tools', '-', '--ndjson'], "option '--tools <file>' cannot be used with option '--ndjson'"],
  [['classify', '--tools', '-', '--against', 'HEAD'], "option '--tools <file>' cannot be used with option '--"],
  [['classify', '--json'], '--json: is for --tools alone; add --tools and a file'],
  [['classify', '--tools', '-', '--why'], '--why: is for --ndjson alone; '],
])('takes %j for misuse', (words, message) => {
  expect(run(words, { input: JSON.stringify(READ) })).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
});

it('tells every tool that has no name', () => {
  const { code, stderr } = given({ result: { tools: [1, READ, { name: null }] } }, 'classify');
  expect({
    code,
    places: stderr
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]),
  }).toEqual({
    code: 1,
    places: ['stdin#/result/tools/0', 'stdin#/result/tools/2'],
  });
});
