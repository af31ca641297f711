import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Failure, failureOf, refuse } from '#mcp/failure.ts';
import { NOBODY } from '#mcp/program.ts';
import type { Sandbox } from '#mcp/sandbox.ts';
import { digest } from '#model/canonical.ts';
import type { Facts, NpmTarget } from '#model/types.ts';
import { makeFolder } from '#store/make-folder.ts';
import { factsOf } from './facts.ts';
import { firstStranger } from './lockfile.ts';
import { findNpm, type Npm } from './npm.ts';
import { runNpm, type Workshop } from './run-npm.ts';
import { CAPS, type Caps, faultOf } from './staging.ts';

/** A package as it lies in the cache. */
export interface Fetched {
  readonly folder: string;
  readonly facts: Facts & { readonly integrity: string };
}

/** Gets a package into the cache, or says why it could not; one that is there already needs no network. */
export async function fetchPackage(target: NpmTarget, pinned: string | undefined, shelf: Shelf): Promise<Fetched | Failure> {
  const folder = join(shelf.cache, digest([target.package, target.version]).slice('sha256-'.length, 'sha256-'.length + 20));
  try {
    const facts = (await readFacts(folder)) ?? (await install(target, folder, shelf));
    if (pinned !== undefined && pinned !== facts.integrity) return changed(target, pinned);
    refuseYoung(facts, shelf.publishedBefore);
    return { folder, facts };
  } catch (error) {
    return failureOf(error, 'invalid');
  }
}

/** Where packages are kept and what confines their installation. */
export interface Shelf {
  readonly cache: string;
  readonly sandbox: Sandbox;
  readonly caps?: Caps;
  /** Packages and dependencies that were published later are left alone; any age will do when not given. */
  readonly publishedBefore?: Date | undefined;
}

/** Makes the cache and removes what an interrupted installation left in it. */
export async function openCache(cache: string): Promise<void> {
  await makeFolder(cache);
  const leftovers = (await readdir(cache)).filter((name) => name.startsWith('staging-'));
  await Promise.all(leftovers.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}

/** What was written when the package was whole; an entry that is broken counts as absent. */
async function readFacts(folder: string): Promise<Fetched['facts'] | undefined> {
  const text = await readFile(join(folder, 'facts.json'), 'utf8').catch(() => 'null');
  try {
    const facts = JSON.parse(text);
    return typeof facts?.integrity === 'string' && existsSync(join(folder, 'node_modules')) ? facts : undefined;
  } catch {
    return undefined;
  }
}

/** Installs into a folder of its own and renames it when it is whole. */
async function install(
  target: NpmTarget,
  folder: string,
  { cache, sandbox, caps = CAPS, publishedBefore }: Shelf,
): Promise<Fetched['facts']> {
  const npm = (await findNpm()) ?? refuse('declined', 'npm was not found, so no package can be fetched', 'install npm');
  const staging = join(cache, `staging-${randomUUID()}`);
  await mkdir(staging);
  try {
    if (process.getuid?.() === 0) await chown(staging, NOBODY, NOBODY);
    const facts = await fill(target, npm, { staging, sandbox, caps, publishedBefore });
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
    return facts;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function fill(target: NpmTarget, npm: Npm, workshop: Workshop & Pick<Shelf, 'publishedBefore'>): Promise<Fetched['facts']> {
  const { staging, publishedBefore } = workshop;
  const exact = `${target.package}@${target.version}`;
  const run = (words: readonly string[]) => runNpm(npm, workshop, words);
  const facts = factsOf(JSON.parse(await run(['view', exact, '--json'])));
  if (facts.version !== target.version) refuse('invalid', `the registry does not know ${exact}`, 'correct the version in its listing');
  refuseYoung(facts, publishedBefore);
  await run(['install', exact, ...(publishedBefore ? [`--before=${publishedBefore.toISOString()}`] : [])]);
  const fault = await faultOf(staging, workshop.caps);
  if (fault !== undefined) refuse('too-large', `its installation ${fault}`);
  const lock = JSON.parse(await readFile(join(staging, 'node_modules', '.package-lock.json'), 'utf8'));
  const stranger = firstStranger(lock.packages, npm.registry);
  if (stranger !== undefined) refuse('declined', `${stranger} does not come from the registry`, 'it cannot be crawled while it needs that');
  const { integrity } = facts;
  if (integrity === undefined || lock.packages[`node_modules/${target.package}`]?.integrity !== integrity)
    return refuse('invalid', `${exact} arrived with another integrity`);
  await rm(join(staging, 'npm-cache'), { recursive: true, force: true });
  await writeFile(join(staging, 'facts.json'), JSON.stringify(facts));
  return { ...facts, integrity };
}

/** A bad version is often found out and withdrawn within days. */
function refuseYoung({ publishedAt }: Facts, before: Date | undefined): void {
  if (before === undefined || (publishedAt !== undefined && publishedAt <= before.toISOString())) return;
  const when = publishedAt === undefined ? 'at a time that the registry does not tell' : `on ${publishedAt.slice(0, 10)}`;
  refuse('declined', `was published ${when}, and only what is older than ${before.toISOString().slice(0, 10)} was asked for`);
}

function changed({ package: name, version }: NpmTarget, pinned: string): Failure {
  const because = `${name} ${version} is no longer the package with the integrity ${pinned} that was crawled before`;
  return { outcome: 'invalid', because, remedy: 'find out what changed before you trust it' };
}
