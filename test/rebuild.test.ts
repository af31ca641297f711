import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classify } from '#classify/classify.ts';
import { serverAddress, toolAddress } from '#export/addresses.ts';
import type { Override, ServerId } from '#model/types.ts';
import { listServers, readCurrentSnapshot } from '#store/read.ts';
import { writeAssessment } from '#store/write.ts';
import { run } from './cli/run.ts';
import { writeCatalogue, writeListing } from './site/catalogue.ts';

const LATER = '2026-11-29T10:00:00.000Z';
/** Of these nothing changes but the catalogue around them. */
const UNTOUCHED: readonly ServerId[] = [
  'modelcontextprotocol/server-memory',
  'npm/1edger',
  'npm/hostile',
  'npm/lonely',
  'npm/refitted',
  'npm/silent',
  'npm/toggled',
  'placard/example-payments',
];

mkdirSync('.astro', { recursive: true });
/** A folder below this one: Astro keeps its intermediate files beside an output that is, and in one shared place for all others. */
const folder = mkdtempSync(resolve('.astro', 'test-rebuild-'));
const at = (name: string) => join(folder, name);
const catalog = at('catalog');
const site = at('site');
const kept = { forth: [] as ServerId[], back: [] as ServerId[] };

beforeAll(async () => {
  await writeCatalogue(catalog);
  cpSync(catalog, at('original'), { recursive: true });
  build(site);
  cpSync(site, at('before'), { recursive: true });
  await changeMuch();
  kept.forth = keptBy(() => build(site));
  cpSync(site, at('changed'), { recursive: true });
  build(at('changed-anew'));
  rmSync(catalog, { recursive: true });
  cpSync(at('original'), catalog, { recursive: true });
  kept.back = keptBy(() => build(site));
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a build after a small change', () => {
  it('writes the bytes of a build from nothing: for a changed tool, a changed label, a new server and a decided correction', () => {
    expect(filesOf('changed')).toEqual(filesOf('changed-anew'));
    expect(filesOf('changed')).not.toEqual(filesOf('before'));
    expect(differences('changed', 'changed-anew')).toEqual([]);
  });

  it('does so too where all is taken back and a server is gone', () => {
    expect(filesOf('site')).toEqual(filesOf('before'));
    expect(differences('site', 'before')).toEqual([]);
  });

  it('keeps the files of every server of which no page changes, and of no other', () => {
    expect(kept).toEqual({ forth: UNTOUCHED, back: UNTOUCHED });
  });

  it('makes anew what others’ pages show of a server that changed', () => {
    const ledger = join(toolAddress('npm/ledger', 'delete_entry'), 'index.html');
    const polite = join(serverAddress('npm/polite'), 'index.html');
    expect(textOf('before', ledger)).toContain('The same with a lower label');
    expect(textOf('changed', ledger)).not.toContain('The same with a lower label');
    expect(textOf('before', polite)).not.toContain('Easily taken for another');
    expect(textOf('changed', polite)).toContain('Easily taken for another');
  });
});

/** A tool says something else, a label is corrected, a server comes whose name is easily taken for another's, and a dispute is decided. */
async function changeMuch(): Promise<void> {
  await writeListing(catalog, 'npm/turned', [{ name: 'read_note', description: 'Reads a note and sends it to a friend.' }], LATER);
  await writeListing(catalog, 'npm/po1ite', [{ name: 'greet', description: 'Says hello.' }], LATER);
  for (const id of ['npm/turned', 'npm/po1ite'] as const) await label(id, []);
  await label('npm/bookkeeper', [correctionOf('npm/bookkeeper')]);
  const log = join(catalog, 'corrections', 'corrections.json');
  const { corrections, ...rest } = JSON.parse(readFileSync(log, 'utf8'));
  const decided = { state: 'upheld', closed: '2026-11-28', outcome: 'They are not.' };
  writeFileSync(log, JSON.stringify({ ...rest, corrections: corrections.map((one: object) => ({ ...one, ...decided })) }));
}

async function label(id: ServerId, overrides: readonly Override[]): Promise<void> {
  const snapshot = readCurrentSnapshot(catalog, id) ?? expect.unreachable(id);
  writeFileSync(join(catalog, 'servers', id, 'overrides.json'), JSON.stringify(overrides));
  await writeAssessment(catalog, classify(snapshot, overrides));
}

function correctionOf(id: ServerId): Override {
  const { tools, toolDigests } = readCurrentSnapshot(catalog, id) ?? expect.unreachable(id);
  return {
    ...{ tool: tools[0]?.name ?? '', digest: toolDigests[0] ?? '', part: 'severity', value: 'critical' },
    ...{ because: 'Its trash is emptied every hour.', date: '2026-11-28' },
  };
}

function build(into: string): void {
  const { code, stderr } = run(['build', '--catalog', catalog, '--site', into]);
  if (code !== 0) throw new Error(`placard build ended with ${code}\n${stderr}`);
}

/** The servers all of whose files are the same as before on the disk itself, not only in their bytes. */
function keptBy(rebuild: () => void): ServerId[] {
  const before = new Set(pathsIn(site).map((file) => statSync(file).ino));
  rebuild();
  return listServers(catalog).filter((id) => {
    const files = pathsIn(join(site, serverAddress(id)));
    return files.length > 0 && files.every((file) => before.has(statSync(file).ino));
  });
}

function filesOf(name: string): string[] {
  return pathsIn(at(name)).map((file) => relative(at(name), file));
}

function pathsIn(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
}

function differences(one: string, other: string): string[] {
  return filesOf(one).filter((file) => !readFileSync(join(at(one), file)).equals(readFileSync(join(at(other), file))));
}

function textOf(name: string, file: string): string {
  return readFileSync(join(at(name), file), 'utf8');
}
