import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const PAYMENTS = 'placard/example-payments';
const folder = mkdtempSync(join(tmpdir(), 'placard-errors-'));
const STORE = ['--store', join(folder, 'store')];
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const FILES = {
  nothing: join(folder, 'nothing.json'),
  folder: join(folder, 'folder.json'),
  empty: file('empty.json', ''),
  binary: file('binary.json', Uint8Array.of(0x7b, 0xff, 0xfe, 0x00)),
  broken: file('broken.json', '{\n  "version": "1",\n}'),
  comments: file('comments.json', '// mine\n{ "version": "1", "default": "deny" }'),
  list: file('list.json', '[]'),
  huge: file('huge.json', JSON.stringify({ version: '1', default: 'x'.repeat(100_000) })),
  steering: file('steering.json', '{ "version": "1", "default": "deny", "tools": { "a\\u001b[2J\\u202e": { "action": "dny" } } }'),
};
mkdirSync(FILES.folder);

const WHAT_IS_WRONG: Readonly<Record<keyof typeof FILES, RegExp>> = {
  nothing: /: does not exist; name a/,
  folder: /: is a folder; name a/,
  empty: /: is empty; /,
  binary: /: is not UTF-8; save it as UTF-8$/,
  broken: /: not JSON at line 3, column 1: here a name in double quotes should stand; /,
  comments: /: not JSON at line 1, column 1: here no comment should stand; /,
  list: /: not an object: \[\]; write \{|: is not a JSON object; name a/,
  huge: /#\/default: unknown default "x+"; use allow, deny$/,
  steering: /#\/tools\/a\[U\+001B\]\[2J\[U\+202E\]\/action: unknown action "dny"; did you mean "deny"\?/,
};

const READERS: readonly (readonly [(path: string) => string[], number])[] = [
  [(path) => ['explain', path], 1],
  [(path) => ['export', '--to', 'openai', '--server-name', 'x', '--policy', path], 1],
  [(path) => ['import', '--from', 'hosted', path], 1],
  [(path) => ['compare', path, path], 2],
  [(path) => ['simulate', '--policy', path, '--call', '{"name": "x"}'], 2],
];

/** What a verb said on stderr, which is one short line that steers no terminal. */
function complaint(verb: readonly string[], code: number): string {
  const { stderr, ...outcome } = run(verb);
  expect({ ...outcome, stderr }).toMatchObject({ code, stdout: '' });
  expect(stderr).toMatch(/^[^\n]{1,600}\n$/);
  expect(stderr.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}]|node:internal/v);
  return stderr.trimEnd();
}

describe.each(READERS)('a policy file that is none, for %o', (verb, code) => {
  const [name] = verb('');
  const files = Object.entries(FILES).filter(([what]) => name !== 'import' || what !== 'steering');
  it.each(files.map(([what, path]) => [`${name}: ${what}`, what, path]))('%s', (_, what, path) => {
    expect(complaint(verb(path), code)).toMatch(WHAT_IS_WRONG[what as keyof typeof FILES]);
  });
});

it.each(READERS.filter(([verb]) => !verb('').includes('import')))('two mistakes are told in two lines, by %o', (verb, expected) => {
  const path = file('two.json', '{ "version": 1, "default": "deny", "tools": { "a": { "acton": "deny" } } }');
  const { code, stdout, stderr } = run(verb(path));
  expect({ code, stdout, told: stderr.trimEnd().split('\n') }).toEqual({
    code: expected,
    stdout: '',
    told: [
      `${path}#/version: not a version: 1; write "1"`,
      expect.stringMatching(/two\.json#\/tools\/a\/acton: unknown key "acton"; did you mean "action"\?/),
    ],
  });
});

describe('a configuration that is none', () => {
  const config = (name: string, content: string) => file(name, content);
  it.each([
    [FILES.nothing, 'does not exist; name '],
    [FILES.folder, 'is a folder; name '],
    [FILES.empty, 'is empty; name the file'],
    [FILES.binary, 'is not UTF-8; save'],
    [FILES.list, 'is not a table of settings; name'],
    [config('cut.json', '{"mcpServers": {"a": {"command": "node"}'), 'cannot be read (column 41: here “,” or “}” should stand); mend it'],
    [config('cut.yaml', 'mcpServers: {'), 'cannot be read (Flow map'],
    [config('cut.toml', '[mcp'), 'cannot be read ('],
    [config('other.json', '{"version": "1"}'), 'names no servers; a client keeps them under mcpServers'],
  ])('%s', (path, sentence) => {
    for (const verb of ['stack', 'crawl']) expect(complaint([verb, '--config', path, ...STORE], 1)).toContain(`${path}: ${sentence}`);
  });

  it('leaves out an address that is none of the web, and tells of it', () => {
    const path = config('ftp.json', '{"mcpServers": {"far": {"url": "ftp://x.example/"}}}');
    expect(run(['crawl', '--config', path, ...STORE])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^far is left out: its address cannot be read as one\.\n.*names no server that could be asked/),
    });
  });
});

describe('a word that is none of those possible', () => {
  it.each([
    [['export', '--to', 'curser', PAYMENTS], 'Did you mean cursor? Allowed choices are claude-code, '],
    [['import', '--from', 'Intercept', FILES.list], 'Did you mean intercept? Allowed'],
    [['policy', PAYMENTS, '--preset', 'Strict'], 'Did you mean strict? Allowed'],
    [['policy', PAYMENTS, '--form', 'ful'], 'Did you mean full? Allowed'],
    [['diff', PAYMENTS, '--fail-on', 'critcal'], 'Did you mean critical? Allowed'],
    [['compare', FILES.list, FILES.list, '--fail-on', 'loser'], 'Did you mean looser? Allowed'],
    [['explain', PAYMENTS, 'x', '--view', 'scaner'], 'Did you mean scanner? Allowed'],
    [['classify', '--ndjson', '--view', 'sep-2793', 'sep2793'], 'Did you mean sep-2793? Allowed'],
    [['crawl', '--stdio', 'x', '--store', '', '--', 'true'], 'The name is empty; write . for the folder where you are.'],
    [['stack', 'placard/example-payments', '--out', ' '], 'The name is empty; write . for the folder where you are.'],
    [['build', '--site='], 'The name is empty; write . for the folder where you are.'],
    [['crawl', '--sandbox', 'dokcer'], 'Did you mean docker? Allowed'],
    [['policy', PAYMENTS, '--preset', 'utterly'], "argument 'utterly' is invalid. Allowed choices are recommended, strict, observe."],
  ])('%j', (verb, sentence) => {
    const { code, stderr } = run(verb);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(sentence) });
  });

  it.each([['\u001b]0;x\u0007'], ['lint', '--\u001b[2J\u202e'], ['policy', 'a', '--preset', '\u001b[2J'], ['policy', 'a', 'b', '\u009bc']])(
    'shows what would steer a terminal by its code points: %j',
    (...verb) => {
      const { code, stderr } = run(verb);
      expect(code).toBe(2);
      expect(stderr).not.toMatch(/[\u001b\u0007\u009b\u202e]/);
      expect(stderr).toMatch(/\[U\+00[19]B\]/);
    },
  );
});

describe('an argument that means nothing', () => {
  it.each([
    [['crawl', '--url', 'ftp://x.example/', ...STORE], '--url: "ftp://x.example/" is no address of the web; write https://'],
    [['crawl', '--url', 'file:///etc/hostname', ...STORE], '--url: "file:///etc/hostname" is no address of the web; write https://'],
    [['crawl', '--url', 'nope', ...STORE], '--url: "nope" is no address of the web; write https://'],
    [['crawl', '--registry', 'nope', ...STORE], '--registry: "nope" is no address of the web; write https://'],
    [['crawl', '--registry', 'ftp://x.example/', ...STORE], '--registry: "ftp://x.example/" is no address of the web; write https://'],
    [
      ['crawl', '--registry', 'file:///etc/hostname', ...STORE],
      '--registry: "file:///etc/hostname" is no address of the web; write https://',
    ],
    [['crawl', '--url', 'http://user:sekret@[bad/', ...STORE], '--url: "http://[bad/" is no address of the web; write https://'],
    [['crawl', '--registry', 'http://user:sekret@[bad/', ...STORE], '--registry: "http://[bad/" is no address of the web; write https://'],
    [['crawl', '--registry', 'user:sekret@x.example', ...STORE], '--registry: "x.example" is no address of the web; write https://'],
    [['crawl', 'curatd'], 'crawl: no source is named "curatd"; did you mean "curated"?'],
    [
      ['crawl', '--only', 'Placard/example-payments'],
      `crawl: no source lists the server "Placard/example-payments"; did you mean "${PAYMENTS}"?`,
    ],
    [['diff', 'example-payments'], `diff: no server is named "example-payments"; did you mean "${PAYMENTS}"?`],
    [['diff', PAYMENTS, '2020-01-01'], 'diff: no snapshot is of "2020-01-01"; there are 20'],
    [['policy', 'Placard/Example-Payments'], `policy: no server "Placard/Example-Payments" in the catalogue; did you mean "${PAYMENTS}"?`],
    [['policy', 'backchannel_complete'], 'none of them spelt nearly so; `placard search` finds servers and tools by their words'],
    [['diff', 'backchannel_complete'], 'none of them spelt nearly so; `placard search` finds servers and tools by their words'],
    [['stack', 'example-payments'], `stack: no server "example-payments" in the catalogue; did you mean "${PAYMENTS}"?`],
    [['stack'], 'stack: no server is named; name servers'],
    [['classify', '--view', 'scanner'], '--view: is for --ndjson alone; add --ndjson'],
    [['classify', '--why', '--check'], '--why: is for --ndjson alone; add --ndjson'],
    [['export', '--to', 'codex', PAYMENTS], 'server name: Codex writes it down; say how the server is called there with --server-name'],
    [
      ['export', '--to', 'codex', '--server-name', 'a b', PAYMENTS],
      'server name: "a b" has characters that mean something else there; name',
    ],
    [['export', '--to', 'codex', '--server-name=', PAYMENTS], 'server name: "" is empty; name the server'],
    [['simulate', PAYMENTS, '--call', '[{"name": "x"}]'], '--call#: not a JSON object; write {"name"'],
  ])('%j', (verb, sentence) => {
    expect(complaint(verb, 2)).toContain(sentence);
  });
});

it('a part that an import does not understand is told without what would steer a terminal', () => {
  const { code, stderr } = run(['import', '--from', 'hosted', FILES.steering]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^- Not carried over: [^\u001b\u202e\n]*unknown action "dny"[^\u001b\u202e\n]*\n$/);
});

it.each([
  [join(folder, 'nothing.jsonl'), 'does not exist; name a file'],
  [FILES.folder, 'is a folder; name a file'],
  [FILES.binary, 'is not UTF-8; save'],
  [FILES.list, 'must be an object and is []; see'],
])('a gold set that is none: %s', (path, sentence) => {
  expect(complaint(['accuracy', '--gold', path], 1).replace(':1#', '')).toContain(`${path}: ${sentence}`);
});

it('a file without end is not read to its end', () => {
  expect(complaint(['explain', '/dev/zero'], 1)).toBe('/dev/zero: has more than 67108864 bytes; name a smaller file');
});

it('a catalogue that is not there is named before anything is built', () => {
  expect(complaint(['build', '--catalog', join(folder, 'none'), '--site', join(folder, 'site')], 1)).toBe(
    `${join(folder, 'none')}: does not exist; name the folder of a catalogue with --catalog`,
  );
});
