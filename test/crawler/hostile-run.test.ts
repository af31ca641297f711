import { randomUUID } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Told } from '#crawler/crawl.ts';
import { LIMITS } from '#mcp/limits.ts';
import { processesWith } from '../mcp/tiny.ts';
import { REPOSITORY, runAt } from './catalogue.ts';

const MONDAY = '2026-11-23T08:00:00.000Z';
const HONEST = ['plain', 'paginated', 'more-lists', 'unknown-fields', 'stateless'];
const HOSTILE = globSync('*.ts', { cwd: join(REPOSITORY, 'test/servers/hostile') }).map((file) => basename(file, '.ts'));
/** Limits that servers which never answer reach soon, and an honest one on a busy machine does not. */
const QUICK = { ...LIMITS, initializeMilliseconds: 6000, totalMilliseconds: 8000, serverBytes: 1 << 20, memoryBytes: 256 << 20 };
const PATIENCE = 600_000;

const marker = randomUUID();
const folders = [tmpdir(), homedir(), REPOSITORY, '/', '/var/tmp', '/dev/shm'];
let root: string;
let repository: string;
let told: Told[];

beforeAll(async () => {
  [root, repository] = (await Promise.all(['catalogue', 'repository'].map((name) => mkdtemp(join(tmpdir(), `placard-${name}-`))))) as [
    string,
    string,
  ];
  await chmod(repository, 0o755);
  const servers = spread(HOSTILE.toSorted(), HONEST);
  await layOut(servers);
  await mkdir(join(root, 'sources'));
  const source = { schemaVersion: 1, id: 'mixed', title: 'Hostile and honest', listings: servers.map(listingOf) };
  await writeFile(join(root, 'sources', 'mixed.json'), JSON.stringify(source));
  told = [...(await runAt(root, MONDAY, { repository, limits: QUICK, concurrency: 4 })).told];
}, PATIENCE);
afterAll(() => Promise.all([root, repository].map((folder) => rm(folder, { recursive: true }))));

test('there are forty hostile behaviours and more', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(40));

test('of a run with all hostile servers every honest one is observed, and every hostile one is told of', () => {
  const outcomes = new Map(told.map(({ observation }) => [observation.server, observation.outcome]));
  expect(HONEST.map((name) => outcomes.get(`tiny/${name}`))).toEqual(HONEST.map(() => 'observed'));
  expect(HOSTILE.filter((name) => !outcomes.has(`hostile/${name}`))).toEqual([]);
  const kinds = new Set(HOSTILE.map((name) => outcomes.get(`hostile/${name}`)));
  expect([...kinds].toSorted()).toEqual(['crashed', 'invalid', 'needs-auth', 'not-mcp', 'observed', 'timeout', 'too-large']);
});

test('nothing of them runs, listens or lies outside the catalogue afterwards', () => {
  expect(processesWith(marker)).toEqual([]);
  expect(readFileSync('/proc/net/unix', 'utf8')).not.toContain(marker);
  expect(folders.flatMap((folder) => readdirSync(folder).filter((name) => name.includes(marker)))).toEqual([]);
});

test('in the catalogue there is nothing but its documents', () => {
  const document =
    /^(\.lock|(cache|sources)(\/[a-z.]+)?|servers(\/(tiny|hostile)(\/[a-z0-9-]+(\/(server|observation)\.json|\/snapshots(\/2026-11-23-[0-9a-f]{12}\.json)?)?)?)?)$/;
  expect(globSync('**', { cwd: root }).filter((file) => !['', '.'].includes(file) && !document.test(file))).toEqual([]);
});

/** Puts the few at equal distances among the many, so that each has hostile company. */
function spread(many: readonly string[], few: readonly string[]): string[] {
  const stride = Math.ceil(many.length / few.length);
  const company = (index: number) => many.slice(index * stride, (index + 1) * stride).map((name) => `hostile/${name}`);
  return few.flatMap((name, index) => [...company(index), `tiny/${name}`]);
}

/** Lays both kinds in one folder with a file to start each: hostile servers share what the tiny ones speak with. */
async function layOut(servers: readonly string[]): Promise<void> {
  const folder = join(repository, 'servers');
  await cp(join(REPOSITORY, 'test/servers/hostile'), join(folder, 'hostile'), { recursive: true });
  await cp(join(REPOSITORY, 'test/servers/tiny'), join(folder, 'tiny'), { recursive: true });
  await mkdir(join(repository, 'node_modules'));
  await Promise.all(servers.map((server) => writeFile(join(folder, mainOf(server)), `import './${server}.ts';\n`)));
}

function mainOf(server: string): string {
  return `${server.replace('/', '-')}.ts`;
}

function listingOf(server: string) {
  const target = { kind: 'directory', directory: 'servers', main: mainOf(server), arguments: [marker, ...folders] };
  return { server, title: server, because: 'It joins a mixed company.', target };
}
