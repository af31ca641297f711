import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '#classify/classify.ts';
import { digestSurface } from '#model/canonical.ts';
import type { Advisories, Asked, Corrections, Ladder, RawTool, Server, ServerId, Snapshot } from '#model/types.ts';
import { readEntries } from '#store/read.ts';
import { writeAdvisories, writeAssessment, writeObservation, writeServer, writeSnapshot } from '#store/write.ts';
import { HOSTILE, PAYLOADS, POLITE } from './hostile.ts';

const TEXTS = ['accuracy', 'attacks', 'glossary', 'policies', 'taxonomy'];
const COMMITTED = ['placard/example-payments', 'modelcontextprotocol/server-memory'];
const TAKEN = '2026-11-20T10:00:00.000Z';
const LATER = '2026-11-21T10:00:00.000Z';
/** After everything else of the catalogue. */
const LAST = '2026-11-28T16:30:00.000Z';
/** What a server listed before it turned, and what it lists since. */
const BEFORE: readonly RawTool[] = [
  { name: 'read_note', description: 'Reads a note.', annotations: { readOnlyHint: true } },
  { name: 'gone' },
];
const AFTER: readonly RawTool[] = [
  { name: 'read_note', description: `Reads a note. ${PAYLOADS.join(' ')}`, annotations: { readOnlyHint: true } },
  { name: `wipe ${PAYLOADS[0]}`, description: 'Deletes all notes permanently.' },
];

/** What a server lists plainly, and what it lists beside when it is given a key, with the day of the asking in a default. */
const PLAINLY: readonly RawTool[] = [switchesUntil('2026-11-20')];
const KEYED: readonly RawTool[] = [switchesUntil('2026-11-28'), { name: 'burn_down', description: 'Deletes all switches permanently.' }];

/** What two versions list, the later one asked in another way, by words of the worst kind. */
const BARE: readonly RawTool[] = [{ name: 'list_lockers', description: 'Lists the lockers.' }];
const FITTED: readonly RawTool[] = [...BARE, { name: 'open_locker', description: 'Restarts a locker and opens it.' }];
const FITTING: Asked = {
  step: 'recipe',
  arguments: [...PAYLOADS.slice(8), ...PAYLOADS.slice(0, 8)],
  dummies: ['LOCKER_KEY', `LOCKER_${'LONG_'.repeat(11)}ID`],
  fromListing: ['LOCKER_TRANSPORT'],
  preloads: ['sinkhole'],
};

/** So many tools that the longer policies for them stand in their files alone. */
const CROWDED: readonly RawTool[] = [
  ...Array.from({ length: 30 }, (_, index) => ({ name: `update_shelf_${index}`, description: 'Updates a shelf.' })),
  { name: 'list_shelves', description: 'Lists the shelves.' },
  { name: 'delete_shelf', description: 'Deletes a shelf.' },
];

/** The public log: one dispute that is open, and one that was decided. */
const LOG: Corrections = {
  schemaVersion: 1,
  corrections: [
    {
      id: 'delete-shelf',
      about: 'label',
      server: 'npm/crowded',
      tool: 'delete_shelf',
      claim: 'Shelves come back by themselves.',
      state: 'upheld',
      opened: '2026-11-01',
      closed: '2026-11-04',
      outcome: 'The definition does not say so.',
    },
    {
      id: 'list-shelves',
      about: 'label',
      server: 'npm/crowded',
      tool: 'list_shelves',
      claim: 'The shelves are secret.',
      state: 'open',
      opened: '2026-11-20',
    },
  ],
};

/** What was read of advisories about two servers: invented ones of every kind, one with the worst words, and none. */
const LOOKED_IN = { records: 4, newest: '2026-11-19T12:00:00.000Z' };
const ADVISED: Advisories = {
  schemaVersion: 1,
  server: 'npm/crowded',
  package: 'crowded',
  version: '1.0.0',
  lookedIn: LOOKED_IN,
  advisories: [
    {
      id: 'GHSA-aaaa-bbbb-cccc',
      aliases: ['CVE-2026-0001'],
      concerns: 'this-version',
      level: 'high',
      vectors: ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'],
      summary: `Shelves fall. ${PAYLOADS.join(' ')}`,
      fixedIn: ['1.0.1'],
      published: '2026-11-10T00:00:00.000Z',
      modified: LOOKED_IN.newest,
    },
    { id: 'MAL-2026-1', aliases: [], concerns: 'this-version', modified: '2026-11-18T00:00:00.000Z' },
    { id: 'GHSA-dddd-eeee-ffff', aliases: [], concerns: 'other-versions', fixedIn: ['0.9.0'], modified: '2026-10-01T00:00:00.000Z' },
  ],
};
const UNADVISED: Advisories = { ...ADVISED, server: 'npm/polite', package: 'polite', advisories: [] };
/** Read while another version was listed. */
const OUTDATED: Advisories = { ...ADVISED, server: 'npm/turned', package: 'turned', version: '0.9.0' };

function switchesUntil(day: string): RawTool {
  const inputSchema = { type: 'object', properties: { until: { type: 'string', default: day } } };
  return { name: 'list_switches', description: 'Lists the switches.', inputSchema };
}

/** Three servers for one product, two of them with names that are easily taken for each other. */
const LEDGERS = {
  'npm/ledger': 'Permanently deletes all entries.',
  'npm/1edger': 'Moves an entry to the trash, from which it can be restored.',
  'npm/bookkeeper': 'Deletes an entry. It can be restored from the trash.',
} as const;

/** Writes a small catalogue: two committed servers, a hostile one, its polite twin, one with a single tool, one with many, three for one product, one that turned, one that was asked in two ways, another whose snapshots tell so, one that never answered. */
export async function writeCatalogue(root: string): Promise<void> {
  for (const part of [...TEXTS, ...COMMITTED.map((id) => join('servers', id))])
    cpSync(join('catalog', part), join(root, part), { recursive: true });
  mkdirSync(join(root, 'corrections'));
  writeFileSync(join(root, 'corrections', 'corrections.json'), JSON.stringify(LOG));
  await writeListing(root, 'npm/hostile', HOSTILE);
  await writeListing(root, 'npm/polite', POLITE);
  await writeListing(root, 'npm/lonely', [{ name: 'look', description: 'Looks at a thing.' }]);
  await writeListing(root, 'npm/crowded', CROWDED);
  for (const [id, description] of Object.entries(LEDGERS)) await writeLedger(root, id as ServerId, description);
  await writeClimbed(root);
  await writeListing(root, 'npm/turned', BEFORE);
  await writeListing(root, 'npm/turned', AFTER, LATER);
  await writeListing(root, 'npm/toggled', PLAINLY);
  await writeListing(root, 'npm/toggled', KEYED, LAST);
  await writeAnswer(root, { ...snapshotOf('npm/refitted', BARE), asked: { step: 'plain' } });
  const origin = { kind: 'npm', package: 'refitted', version: '1.1.0', integrity: 'sha512-BBBB' } as const;
  await writeAnswer(root, { ...snapshotOf('npm/refitted', FITTED), takenAt: LATER, origin, asked: FITTING });
  await writeServer(root, serverOf('npm/silent'));
  await writeObservation(root, {
    schemaVersion: 1,
    server: 'npm/silent',
    attemptedAt: TAKEN,
    outcome: 'needs-config',
    because: 'It asked for SILENT_KEY.',
    sandbox: 'bwrap',
  });
  for (const advisories of [ADVISED, UNADVISED, OUTDATED]) await writeAdvisories(root, advisories);
  for (const { snapshot } of readEntries(root)) if (snapshot) await writeAssessment(root, classify(snapshot, []));
}

async function writeLedger(root: string, id: ServerId, description: string): Promise<void> {
  await writeListing(root, id, [{ name: 'delete_entry', description }]);
  await writeServer(root, { ...serverOf(id), title: `Ledger server by ${id}` });
}

/** A server that lists only when it is given a key, says what it would like a page to run, and was taken back by its registry. */
async function writeClimbed(root: string): Promise<void> {
  const climbed = readEntries(root).find(({ server }) => server.id === 'npm/lonely')?.observation;
  if (!climbed) throw new TypeError('the lonely server was observed');
  const tries: Ladder['tries'] = [
    { step: 'plain', outcome: 'crashed', because: `It said "${PAYLOADS[0]}".` },
    { step: 'variables-from-words', variables: ['LONELY_API_KEY', 'LONELY_REGION'], outcome: 'observed', tools: 1 },
  ];
  const unlisted = [{ method: 'prompts/list', because: 'it gave no answer' } as const];
  const protocol = { era: 'stateless', toldBy: 'server/discover' } as const;
  const retirement = { registry: 'https://registry.example/', status: 'deleted', since: LATER } as const;
  await writeObservation(root, { ...climbed, ladder: { tries, kept: 1 }, unlisted, protocol, retirement });
}

/** Writes what a server of the fixture listed at a time. */
export async function writeListing(root: string, id: ServerId, tools: readonly RawTool[], takenAt = TAKEN): Promise<void> {
  await writeAnswer(root, { ...snapshotOf(id, tools), takenAt });
}

/** Writes a server of the fixture with one more snapshot of it. */
export async function writeAnswer(root: string, snapshot: Snapshot): Promise<void> {
  const { server, takenAt, digest, tools } = snapshot;
  await writeServer(root, serverOf(server));
  await writeSnapshot(root, snapshot);
  await writeObservation(root, {
    schemaVersion: 1,
    server,
    attemptedAt: takenAt,
    outcome: 'observed',
    sandbox: 'bwrap',
    snapshot: digest,
    observedAt: takenAt,
    tools: tools.length,
  });
}

function serverOf(id: ServerId): Server {
  const name = id.slice('npm/'.length);
  const target = { kind: 'npm', package: name, version: '1.0.0' } as const;
  return { schemaVersion: 1, id, title: `The ${name} server`, because: 'It is here for tests.', source: 'curated', target, facts: {} };
}

/** A snapshot of a server of the fixture. */
export function snapshotOf(server: ServerId, tools: readonly RawTool[]): Snapshot {
  return {
    schemaVersion: 1,
    server,
    takenAt: TAKEN,
    origin: { kind: 'npm', package: server.slice('npm/'.length), version: '1.0.0', integrity: 'sha512-AAAA' },
    transport: 'stdio',
    protocolVersion: '2025-11-25',
    serverInfo: { name: 'x', version: '1' },
    capabilities: {},
    tools: [...tools],
    ...digestSurface(tools, undefined),
  };
}
