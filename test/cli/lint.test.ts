import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { classify } from '#classify/classify.ts';
import { lintCatalog } from '#cli/lint.ts';
import { digestSurface } from '#model/canonical.ts';
import type { RawTool, Snapshot } from '#model/types.ts';
import { snapshotFile } from '#store/paths.ts';
import { run } from './run.ts';

const PAYMENTS = 'servers/placard/example-payments';
const MADE_UP = 'servers/placard/made-up';
const ACTIONS: RawTool[] = [
  {
    name: 'widget_x',
    description: 'Widget stuff.',
    inputSchema: { type: 'object', properties: { action: { type: 'string', enum: ['frob', 'delete', 'list'] } } },
  },
  { name: 'frobnicate', description: 'Frobs.', annotations: { title: 'Frob' } },
  { name: 'titled', title: 'Delete widget' },
  {
    name: 'unnamed',
    description: 'Reads.',
    inputSchema: { type: 'object', properties: { '': { type: 'string', description: 'A file path.' } } },
  },
];

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'placard-lint-'));
  for (const folder of readdirSync('catalog'))
    if (folder !== 'servers') cpSync(join('catalog', folder), join(root, folder), { recursive: true });
  cpSync(join('catalog', PAYMENTS), join(root, PAYMENTS), { recursive: true });
  addMadeUp();
});
afterEach(() => rmSync(root, { recursive: true }));

/** A server whose labels rest on absences, beside words that name no effect. */
function addMadeUp(): void {
  const snapshot: Snapshot = {
    ...read<Snapshot>(snapshotOf(PAYMENTS)),
    server: 'placard/made-up',
    tools: ACTIONS,
    ...digestSurface(ACTIONS, undefined),
  };
  delete snapshot.instructions;
  const { digest: observed, tools } = snapshot;
  write(`${MADE_UP}/snapshots/${snapshotFile(snapshot)}`, snapshot);
  write(`${MADE_UP}/assessment.json`, classify(snapshot, []));
  write(`${MADE_UP}/server.json`, { ...read<object>(`${PAYMENTS}/server.json`), id: 'placard/made-up' });
  write(`${MADE_UP}/observation.json`, {
    ...read<object>(`${PAYMENTS}/observation.json`),
    server: 'placard/made-up',
    snapshot: observed,
    tools: tools.length,
  });
  change<{ listings: { server: string }[] }>('sources/curated.json', ({ listings }) =>
    listings.push({ ...listings.find(({ server }) => server === 'placard/example-payments'), server: 'placard/made-up' }),
  );
}

function snapshotOf(server: string): string {
  const folder = `${server}/snapshots`;
  const catalog = existsSync(join(root, folder)) ? root : 'catalog';
  return `${folder}/${readdirSync(join(catalog, folder))[0]}`;
}

function read<Document>(file: string): Document {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function write(file: string, document: unknown): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), JSON.stringify(document, null, 2));
}

// biome-ignore lint/suspicious/noExplicitAny: damage is done to documents of any shape
function change<Document = any>(file: string, damage: (document: Document) => unknown): void {
  const document = read<Document>(file);
  damage(document);
  write(file, document);
}

async function complaints(): Promise<string> {
  return (await lintCatalog(root)).map(({ where, problem }) => `${where}: ${problem}`).join('\n');
}

test('what the crawler and the classifier write holds together, absences too', async () => {
  const { tools } = read<{ tools: { evidence: { absent?: true }[]; findings: { evidence: { absent?: true }[] }[] }[] }>(
    `${MADE_UP}/assessment.json`,
  );
  const absent = tools.map(({ evidence, findings }) => [evidence, findings.flatMap((finding) => finding.evidence)]);
  expect(absent.map((lists) => lists.map((list) => list.some((item) => item.absent)))).toEqual([
    [true, true],
    [true, true],
    [false, true],
    [false, true],
  ]);
  expect(await complaints()).toBe('');
});

const assessment = `${PAYMENTS}/assessment.json`;
const madeUp = `${MADE_UP}/assessment.json`;
const observation = `${PAYMENTS}/observation.json`;
const server = `${PAYMENTS}/server.json`;
const other = `sha256-${'0'.repeat(64)}`;
const override = { tool: 'x', part: 'category', value: 'Read', because: 'It is a test.', date: '2026-01-01', digest: other };

describe('a private store, which holds servers alone', () => {
  beforeEach(() => {
    for (const folder of readdirSync(root)) if (folder !== 'servers') rmSync(join(root, folder), { recursive: true });
  });

  test('lacks nothing, and is told apart from a folder that is neither', () => {
    expect(run(['lint', '--catalog', root])).toEqual({ code: 0, stdout: '', stderr: '' });
    const { code, stdout } = run(['lint', '--catalog', join(root, PAYMENTS)]);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `${join(root, PAYMENTS)}: is no catalogue; name the folder of a catalogue with --catalog\n`,
    });
  });

  test('is checked like the catalogue, with its own places and commands', () => {
    rmSync(join(root, madeUp));
    rmSync(join(root, observation));
    change(server, (it) => (it.titel = 'x'));
    expect(run(['lint', '--catalog', root]).stdout).toBe(
      `${join(root, server)}#: unknown key "titel"; see catalog/schemas/server.schema.json\n`,
    );
    change(server, (it) => delete it.titel);
    expect(run(['lint', '--catalog', root]).stdout.split('\n')).toEqual([
      `${join(root, madeUp)}: is missing; run \`placard classify --catalog ${root}\``,
      `${join(root, observation)}: is missing; crawl it again`,
      '',
    ]);
  });
});

test('every mistake in a document is told', async () => {
  change<{ title: unknown; listings: { title?: string; titl?: string }[] }>('sources/curated.json', (source) => {
    source.title = 5;
    Object.assign(source.listings[1] ?? {}, { title: undefined, titl: 'A' });
  });
  expect((await complaints()).split('\n').toSorted()).toEqual([
    expect.stringMatching(/^catalog\/sources\/curated\.json#\/listings\/1: lacks the key "title" and has "titl"; did you mean "title"\?/),
    expect.stringMatching(/^catalog\/sources\/curated\.json#\/title: must be a text in double quotes and is 5; see/),
  ]);
});

describe('damage to labels', () => {
  // biome-ignore lint/suspicious/noExplicitAny: damage is done to documents of any shape
  test.each<[string, (tool: any) => unknown, RegExp]>([
    ['evidence emptied', (tool) => (tool.evidence = []), /tools\/0\/category: is \w+, but what gives a category gives none/],
    ['a category without a proof', (tool) => (tool.category = tool.category === 'Read' ? 'Write' : 'Read'), /tools\/0\/category: is/],
    ['a severity without a proof', (tool) => (tool.severity = tool.severity === 'low' ? 'critical' : 'low'), /severity: is \w+, which no/],
    [
      'a trait without a proof',
      (tool) => tool.traits.push('controls-interface'),
      /traits: has controls-interface, which no evidence gives/,
    ],
    ['a trait left out', (tool) => tool.evidence.push({ ...tool.evidence[0], part: 'trait:bulk', gives: undefined }), /traits: lacks bulk/],
    ['an empty quote', (tool) => (tool.evidence[0].quote = ''), /evidence\/0: \S+ quotes no words/],
    ['a quote that does not stand there', (tool) => (tool.evidence[0].quote = 'no such words'), /which does not stand at/],
    [
      'words to leave out that do not stand there',
      (tool) => (tool.whyNotLower = { quotes: [{ at: '/name', quote: '?' }] }),
      /does not stand at \/name/,
    ],
    ['evidence without words', (tool) => delete tool.evidence[0].quote, /neither quotes words nor says that they are absent/],
    ['an absence with a quote', (tool) => (tool.evidence[0].absent = true), /quotes words and calls them absent/],
    [
      'an absence where words stand',
      (tool) =>
        (tool.evidence = [
          { rule: 'names-no-effect', part: 'category', gives: 'Execute', at: '/description', absent: true },
          ...tool.evidence,
        ]),
      /evidence\/0: names-no-effect finds no absence at \/description/,
    ],
    [
      'an absence of a rule that finds words',
      (tool) => (tool.evidence = tool.evidence.map(({ quote: _, ...item }: { quote?: string }) => ({ ...item, absent: true }))),
      /finds no absence at/,
    ],
    [
      'a finding of an absence where words stand',
      (tool) =>
        tool.findings.push({
          rule: 'missing-description',
          message: 'x',
          evidence: [{ rule: 'missing-description', part: 'finding', at: '/description', absent: true }],
        }),
      /findings\/\d\/evidence\/0: missing-description finds no absence at \/description/,
    ],
    [
      'a finding without evidence',
      (tool) => tool.findings.push({ rule: 'missing-description', message: 'x', evidence: [] }),
      /evidence: is empty/,
    ],
    [
      'an unknown finding',
      (tool) => tool.findings.push({ rule: 'deletes-records', message: 'x', evidence: [] }),
      /unknown finding rule deletes-records/,
    ],
    ['an unknown rule', (tool) => (tool.evidence[0].rule = 'no-such-rule'), /evidence\/0\/rule: unknown rule no-such-rule/],
    ['a rule that gives something else', (tool) => (tool.evidence[0].rule = 'hidden-characters'), /hidden-characters does not give/],
    [
      'a parameter that is nowhere',
      (tool) => tool.parameters.push({ at: '/inputSchema/properties/none', name: 'none', type: 'string', required: false, roles: [] }),
      /parameters\/\d+\/at: nothing stands at \/inputSchema\/properties\/none/,
    ],
    ['another name', (tool) => (tool.name = 'no_such_tool'), /tools\/0\/name: is not the name of the snapshot's tool/],
    ['another digest', (tool) => (tool.digest = other), /tools\/0\/digest: is not the digest of the snapshot's tool/],
  ])('%s', async (_, damage, message) => {
    change(assessment, ({ tools }) => damage(tools[0]));
    expect(await complaints()).toMatch(message);
  });

  test.each<[string, string]>([
    ['at', '/inputSchema/properties/none'],
    ['value', 'restart'],
  ])('an action whose %s leads nowhere', async (key, value) => {
    change(madeUp, ({ tools }) => (tools[0].actions[0][key] = value));
    expect(await complaints()).toMatch(/tools\/0\/actions\/0\/(at: nothing stands at|value: "restart" stands nowhere)/);
  });

  test('an action without a proof', async () => {
    change(madeUp, ({ tools }) => (tools[0].actions[1].evidence = []));
    expect(await complaints()).toMatch(/actions\/1\/category: is Destructive, but what gives a category gives none/);
  });

  test('a combination of tools that are not there', async () => {
    change(assessment, ({ combination }) => combination.push({ rule: 'x', message: 'x', legs: [{ what: 'x', tools: ['none'] }] }));
    expect(await complaints()).toMatch(/rule: unknown combination rule x\n.*legs: unknown tool "none"/);
  });

  test('a tool left out', async () => {
    change(assessment, ({ tools }) => tools.pop());
    expect(await complaints()).toMatch(/#\/tools: are \d+, but the snapshot has \d+/);
  });
});

describe('damage to a server', () => {
  test.each<[string, () => unknown, RegExp]>([
    ['an assessment of another server', () => change(assessment, (it) => (it.server = 'a/b')), /assessment\.json#\/server: names a\/b/],
    ['an observation of another server', () => change(observation, (it) => (it.server = 'a/b')), /observation\.json#\/server: names a\/b/],
    ['a snapshot of another server', () => change(snapshotOf(PAYMENTS), (it) => (it.server = 'a/b')), /snapshots\/.*#\/server: names a\/b/],
    ['a server with another id', () => change(server, (it) => (it.id = 'a/b')), /server\.json#\/id: names a\/b/],
    ['a dangling snapshot', () => change(observation, (it) => (it.snapshot = other)), /observation\.json#\/snapshot: is not there/],
    [
      'another count of tools',
      () => change(observation, (it) => (it.tools += 1)),
      /observation\.json#\/tools: says \d+, but the snapshot lists \d+/,
    ],
    ['no snapshot observed', () => change(observation, (it) => delete it.snapshot), /observation\.json: names no snapshot/],
    ['no observation', () => rmSync(join(root, observation)), /observation\.json: is missing; run `npm run crawl`/],
    ['no assessment', () => rmSync(join(root, assessment)), /assessment\.json: is missing; run `npm run classify`/],
    ['no server.json', () => rmSync(join(root, server)), /example-payments: has no server\.json/],
    [
      'no snapshots',
      () => rmSync(join(root, PAYMENTS, 'snapshots'), { recursive: true }),
      /assessment\.json: is of a snapshot that is not there[\s\S]*observation\.json#\/snapshot: is not there/,
    ],
    [
      'a snapshot under another name',
      () => renameSync(join(root, snapshotOf(PAYMENTS)), join(root, PAYMENTS, 'snapshots/2026-01-01-000000000000.json')),
      /snapshots\/2026-01-01-000000000000\.json: must be named \d{4}-\d\d-\d\d-[0-9a-f]{12}\.json/,
    ],
    ['another digest', () => change(snapshotOf(PAYMENTS), (it) => it.toolDigests.push(other)), /toolDigests: are not as many as the tools/],
    ['an unknown source', () => change(server, (it) => (it.source = 'none')), /server\.json#\/source: unknown source none/],
    [
      'a source that does not list it',
      () => change('sources/curated.json', (it) => it.listings.pop()),
      /curated does not list placard\/made-up/,
    ],
    [
      'an override for an unknown tool',
      () => write(`${PAYMENTS}/overrides.json`, [override]),
      /overrides\.json#\/0\/tool: the server lists no tool "x"/,
    ],
    [
      'an override with a severity for a category',
      () => write(`${PAYMENTS}/overrides.json`, [{ ...override, value: 'low' }]),
      /overrides\.json#\/0\/value: must be one of \["Read"/,
    ],
    [
      'an override for a misspelt part',
      () => write(`${PAYMENTS}/overrides.json`, [{ ...override, part: 'categry' }]),
      /overrides\.json#\/0\/part: must be one of \["category","severity"\] and is "categry"; did you mean "category"\?/,
    ],
    ['a document that has no place', () => write(`${PAYMENTS}/notes.json`, {}), /notes\.json: the catalogue has no such place/],
  ])('%s', async (_, damage, message) => {
    damage();
    expect(await complaints()).toMatch(message);
  });

  test('a correction that the label follows is no damage, one that it does not is', async () => {
    const { tools } = read<{ tools: { name: string; digest: string }[] }>(assessment);
    const [tool] = tools;
    write(`${PAYMENTS}/overrides.json`, [{ ...override, tool: tool?.name, digest: tool?.digest, value: 'Write' }]);
    change(assessment, (it) => (it.tools[0].category = 'Write'));
    expect(await complaints()).toBe('');
    change(assessment, (it) => (it.tools[0].category = 'Financial'));
    expect(await complaints()).toMatch(/category: is Financial, but what gives a category gives Write/);
  });
});

describe('damage to the figures', () => {
  const figures = 'accuracy/record.json';
  test.each<[string, () => unknown, RegExp]>([
    [
      'a rule that is not there',
      () => change(figures, (it) => (it.rulesMeasured[0].rule = 'no-such-rule')),
      /record\.json: unknown rule no-such-rule; run `npm run accuracy -- --write`/,
    ],
    [
      'a share of what is no number',
      () => change(figures, (it) => (it.sets[0].figures.category.of = 'all')),
      /figures\/category\/of: must be a whole number/,
    ],
    ['a second record', () => write('accuracy/other.json', {}), /accuracy\/other\.json: the catalogue has no such place/],
  ])('%s', async (_, damage, message) => {
    damage();
    expect(await complaints()).toMatch(message);
  });
});

describe('damage to what people write', () => {
  test.each<[string, () => unknown, RegExp]>([
    [
      'an attack named unlike its id',
      () => change('attacks/rug-pull.json', (it) => (it.id = 'tool-poisoning')),
      /attacks\/rug-pull\.json: must be named tool-poisoning\.json/,
    ],
    [
      'two terms with one id',
      () => cpSync(join(root, 'glossary/tool.json'), join(root, 'glossary/tools.json')),
      /glossary\/tools\.json: must be named tool\.json/,
    ],
    [
      'one key twice',
      () => writeFileSync(join(root, 'glossary/tool.json'), '{"id": "tool", "id": "tool"}'),
      /^catalog\/glossary\/tool\.json#: has the key "id" twice/,
    ],
    [
      'bytes that are not UTF-8',
      () => writeFileSync(join(root, 'glossary/tool.json'), Buffer.of(0x22, 0xff, 0x22)),
      /^catalog\/glossary\/tool\.json: is not UTF-8/,
    ],
    [
      'a preset without a row',
      () => change('policies/strict.json', (it) => delete it.rows.Read),
      /policies\/strict\.json#\/rows: lacks the key "Read"/,
    ],
    ['no preset', () => rmSync(join(root, 'policies/strict.json')), /policies\/strict\.json: does not exist; bring it back/],
    [
      'a preset like one without rows',
      () =>
        change('policies/observe.json', (it) => {
          delete it.rows;
          it.like = 'strict';
          change('policies/strict.json', (strict) => {
            delete strict.rows;
            strict.like = 'strict';
          });
        }),
      /policies\/strict\.json: is like strict, which has no rows/,
    ],
    [
      'English words of another shape',
      () => change('lexicons/en.json', (it) => (it.verbs = [])),
      /lexicons\/en\.json#\/verbs: must be an object/,
    ],
    ['foreign words of another shape', () => write('lexicons/fr.json', { language: 'fr' }), /lexicons\/fr\.json#: lacks the key/],
    [
      'a lexicon of another language',
      () => renameSync(join(root, 'lexicons/fr.json'), join(root, 'lexicons/it.json')),
      /lexicons\/it\.json: must be named fr\.json/,
    ],
    [
      'a schema that is none',
      () => change('schemas/term.schema.json', (it) => (it.type = 'objekt')),
      /^catalog\/schemas\/term\.schema\.json: not a schema that can be judged by/,
    ],
    [
      'a schema that refers to nothing',
      () => change('schemas/term.schema.json', (it) => (it.$ref = '#/$defs/none')),
      /term\.schema\.json: not a schema that can be judged by \(can't resolve reference/,
    ],
    [
      'a schema at another address',
      () => change('schemas/term.schema.json', (it) => (it.$id += 'x')),
      /term\.schema\.json#\/\$id: is not the file's address/,
    ],
    [
      'another dialect',
      () => change('schemas/term.schema.json', (it) => (it.$schema = 'http://json-schema.org/draft-07/schema#')),
      /term\.schema\.json: not a schema that can be judged by/,
    ],
  ])('%s', async (_, damage, message) => {
    damage();
    expect(await complaints()).toMatch(message);
  });
});

test('a server that a registry gave needs no list, as long as what the registry listed is there', async () => {
  const source = 'registry-example-0b7c1e';
  change(server, (it) => (it.source = source));
  expect(await complaints()).toMatch(/unknown source registry-example/);
  write(`registries/${source}.json`, {
    schemaVersion: 1,
    id: source,
    url: 'https://registry.example/',
    readAt: '2026-11-02T00:00:00.000Z',
    entries: [],
  });
  expect(await complaints()).toBe('');
});

test('the verb ends with 1 and prints a problem a line', () => {
  change(observation, (it) => (it.server = 'a/b'));
  const { code, stdout } = run(['lint', '--catalog', root]);
  expect({ code, places: stdout.split(/: names a\/b; .*\n/) }).toEqual({ code: 1, places: [`${join(root, observation)}#/server`, ''] });
});
