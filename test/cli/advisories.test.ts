import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { concernOf } from '#cli/advisories/match.ts';
import type { OsvAffected, OsvEvent, OsvRecord, Server } from '#model/types.ts';
import { readAdvisories } from '#store/read.ts';
import { writeServer } from '#store/write.ts';
import { run } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'placard-advisories-'));
const [catalog, dump] = [join(root, 'catalog'), join(root, 'dump')];
afterAll(() => rmSync(root, { recursive: true }));

const SERVER: Server = {
  schemaVersion: 1,
  id: 'acme/pay',
  title: 'Pay',
  because: 'For tests.',
  source: 'curated',
  target: { kind: 'npm', package: '@acme/pay', version: '1.4.0' },
  facts: {},
};
const LOCAL: Server = { ...SERVER, id: 'local/own', target: { kind: 'remote', url: 'https://mcp.example/' } };

/** Advisories of our own invention, one a file. */
const RECORDS: readonly OsvRecord[] = [
  {
    id: 'GHSA-aaaa-aaaa-aaaa',
    modified: '2026-01-02T03:04:05Z',
    published: '2026-01-01T00:00:00.123456Z',
    aliases: ['CVE-2026-1000'],
    summary: `Pays twice.\n${'x'.repeat(400)}`,
    severity: [{ score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N' }],
    database_specific: { severity: 'MODERATE' },
    affected: [about('@acme/pay', ['1.0.0', '1.4.1'])],
  },
  { id: 'GHSA-bbbb-bbbb-bbbb', modified: '2026-01-03T00:00:00Z', affected: [about('@acme/pay', ['0', '1.4.0'])] },
  { id: 'GHSA-cccc-cccc-cccc', modified: '2026-01-04T00:00:00Z', affected: [{ package: { ecosystem: 'npm', name: '@acme/pay' } }] },
  { id: 'GHSA-dddd-dddd-dddd', modified: '2026-02-01T00:00:00Z', affected: [about('other', ['0', '9.0.0'])] },
  { id: 'GHSA-eeee-eeee-eeee', modified: '2026-03-01T00:00:00Z', withdrawn: '2026-03-01T00:00:00Z', affected: [about('@acme/pay', ['0'])] },
  {
    id: 'PYSEC-2026-1',
    modified: '2026-04-01T00:00:00Z',
    affected: [{ package: { ecosystem: 'PyPI', name: '@acme/pay' }, versions: ['1.4.0'] }],
  },
];

function about(name: string, [introduced = '0', fixed]: readonly string[]): OsvAffected {
  const events = [{ introduced }, ...(fixed === undefined ? [] : [{ fixed }])];
  return { package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events }] };
}

beforeEach(async () => {
  rmSync(catalog, { recursive: true, force: true });
  rmSync(dump, { recursive: true, force: true });
  cpSync(join('catalog', 'taxonomy'), join(catalog, 'taxonomy'), { recursive: true });
  for (const server of [SERVER, LOCAL]) await writeServer(catalog, server);
  mkdirSync(join(dump, 'deep'), { recursive: true });
  for (const record of RECORDS) writeFileSync(join(dump, 'deep', `${record.id}.json`), JSON.stringify(record));
});

function look(...words: readonly string[]) {
  return run(['advisories', '--catalog', catalog, ...words]);
}

it('calls what it reads from stdin so', () => {
  expect(run(['advisories', '-', '--catalog', catalog])).toMatchObject({ code: 1, stderr: expect.stringMatching(/^stdin: is empty; /) });
});

describe('advisories', () => {
  it('are told for the version that is listed, and nothing is written unasked', () => {
    const { code, stdout } = look(dump);
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.slice(0, 60))).toEqual([
      'acme/pay 1.4.0: GHSA-aaaa-aaaa-aaaa, this-version, moderate:'.slice(0, 60),
      'acme/pay 1.4.0: GHSA-cccc-cccc-cccc, unclear, no level',
      'acme/pay 1.4.0: GHSA-bbbb-bbbb-bbbb, other-versions, no level'.slice(0, 60),
      '1 package looked up in 4 advisories, the newest of 2026-02-01T00:00:00.000Z'.slice(0, 60),
      '',
    ]);
    expect(stdout).toContain('1 withdrawn');
    expect(readAdvisories(catalog, 'acme/pay')).toBeUndefined();
  });

  it('are kept with --write, cut and in our form of time, and a second run writes nothing', () => {
    expect(look(dump, '--write').stderr).toBe('1 of 1 file written.\n');
    const kept = readAdvisories(catalog, 'acme/pay');
    expect(kept).toMatchObject({ package: '@acme/pay', version: '1.4.0', lookedIn: { records: 4, newest: '2026-02-01T00:00:00.000Z' } });
    expect(kept?.advisories[0]).toMatchObject({
      id: 'GHSA-aaaa-aaaa-aaaa',
      level: 'moderate',
      fixedIn: ['1.4.1'],
      published: '2026-01-01T00:00:00.123Z',
    });
    expect(kept?.advisories[0]?.summary).toHaveLength(300);
    expect(existsSync(join(catalog, 'servers/local/own/advisories.json'))).toBe(false);
    expect(look(dump, '--write').stderr).toBe('0 of 1 file written.\n');
    expect(run(['lint', '--catalog', catalog]).stdout).not.toContain('advisories.json');
  });

  it('are read from a list, from lines, and from an answer of the API, the newest of one id', () => {
    const [first] = RECORDS;
    const newer = { ...first, modified: '2026-05-01T00:00:00Z', affected: [about('@acme/pay', ['2.0.0'])] };
    const forms = {
      'a.json': JSON.stringify([newer]),
      'b.ndjson': `${JSON.stringify(newer)}\n`,
      'c.json': JSON.stringify({ vulns: [newer] }),
    };
    for (const [name, text] of Object.entries(forms)) {
      const file = join(root, name);
      writeFileSync(file, text);
      const [found] = JSON.parse(look(file, dump, '--json').stdout);
      const about = found.advisories.find(({ id }: OsvRecord) => id === first?.id);
      expect([name, about.concerns, about.modified]).toEqual([name, 'other-versions', '2026-05-01T00:00:00.000Z']);
    }
  });

  it.each([
    ['an archive', 'all.zip', 'PK', /all\.zip: is an archive; unpack it/],
    ['another document', 'x.json', '{"id":"x"}', /x\.json#: .*modified/],
    ['advisories of another registry', 'x.json', JSON.stringify(RECORDS[5]), /none is about a package of npm/],
    ['an answer with nothing', 'x.json', '{}', /none is about a package of npm/],
    ['a broken line', 'x.ndjson', `${JSON.stringify(RECORDS[0])}\n{`, /x\.ndjson:2/],
  ])('are refused where the file is %s', (_, name, text, complaint) => {
    const file = join(root, name);
    writeFileSync(file, text);
    const { code, stderr } = look(file, '--write');
    expect(code).toBe(1);
    expect(stderr).toMatch(complaint);
    expect(readAdvisories(catalog, 'acme/pay')).toBeUndefined();
  });

  it('forget what was withdrawn when they are read again', () => {
    look(dump, '--write');
    const withdrawn = { ...RECORDS[0], withdrawn: '2026-06-01T00:00:00Z' };
    writeFileSync(join(dump, 'deep', 'GHSA-aaaa-aaaa-aaaa.json'), JSON.stringify(withdrawn));
    look(dump, '--write');
    expect(readFileSync(join(catalog, 'servers/acme/pay/advisories.json'), 'utf8')).not.toContain('GHSA-aaaa');
  });
});

describe('whether an advisory is about a version', () => {
  const range = (...events: readonly OsvEvent[]): OsvAffected => ({ ranges: [{ type: 'SEMVER', events: [...events] }] });

  it.each<[string, OsvAffected, string, string]>([
    ['before what was introduced', range({ introduced: '2.0.0' }), '1.9.9', 'other-versions'],
    ['at what was introduced', range({ introduced: '2.0.0' }), '2.0.0', 'this-version'],
    ['at the fix', range({ introduced: '0' }, { fixed: '2.0.0' }), '2.0.0', 'other-versions'],
    ['before the fix, by a prerelease', range({ introduced: '0' }, { fixed: '2.0.0' }), '2.0.0-beta.1', 'this-version'],
    ['at the last that is affected', range({ introduced: '0' }, { last_affected: '2.0.0' }), '2.0.0', 'this-version'],
    ['after the last that is affected', range({ introduced: '0' }, { last_affected: '2.0.0' }), '2.0.1', 'other-versions'],
    [
      'in the second of two stretches',
      range({ fixed: '1.0.0' }, { introduced: '0' }, { fixed: '3.0.0' }, { introduced: '2.0.0' }),
      '2.5.0',
      'this-version',
    ],
    [
      'between two stretches',
      range({ fixed: '1.0.0' }, { introduced: '0' }, { fixed: '3.0.0' }, { introduced: '2.0.0' }),
      '1.5.0',
      'other-versions',
    ],
    ['beyond the limit', range({ introduced: '0' }, { limit: '1.0.0' }), '1.0.0', 'other-versions'],
    ['within a limit of all', range({ introduced: '0' }, { limit: '*' }), '1.0.0', 'this-version'],
    ['within a limit of all, beside a version', range({ introduced: '1.0.0' }, { limit: '*' }), '1.0.0', 'this-version'],
    ['named alone', { versions: ['1.0.0'] }, '1.0.0', 'this-version'],
    ['not named', { versions: ['1.0.0'] }, '1.0.1', 'other-versions'],
    ['beside commits alone', { ranges: [{ type: 'GIT', events: [{ introduced: 'abc' }] }] }, '1.0.0', 'unclear'],
    ['beside bounds that are no versions', range({ introduced: 'one' }), '1.0.0', 'unclear'],
    ['that is no version', range({ introduced: '0' }), 'latest', 'unclear'],
  ])('%s', (_, affected, version, concern) => expect(concernOf([affected], version)).toBe(concern));

  it('where one of several parts is', () => {
    expect(concernOf([range({ introduced: '2.0.0' }), {}, range({ introduced: '0' })], '1.0.0')).toBe('this-version');
    expect(concernOf([range({ introduced: '2.0.0' }), {}], '1.0.0')).toBe('unclear');
  });
});
