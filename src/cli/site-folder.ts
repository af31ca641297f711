import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '#model/errors.ts';
import { makeFolder } from '#store/make-folder.ts';

/** What every built site says of itself, and no other folder does. */
const SIGN = { file: 'llms.txt', opening: '# Placard\n' };

/** Refuses to build into anything but a new folder, an empty one or an earlier build. */
export function assertReplaceable(site: string): void {
  if (!lstatSync(site, { throwIfNoEntry: false })) return;
  const remedy = 'name a new folder with --site, or empty this one yourself';
  if (!existsSync(site) || !lstatSync(realpathSync(site)).isDirectory()) throw new InputError(site, 'is not a folder', remedy);
  if (readdirSync(site).length > 0 && !isBuilt(site))
    throw new InputError(site, 'holds something else than a whole site built by Placard, which a build would erase', remedy);
}

/** Fills a folder beside the site and puts it in its place once it is whole; a failure leaves the site as it was. */
export async function replaceSite(site: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const place = existsSync(site) ? realpathSync(site) : site;
  const beside = (state: string) => join(dirname(place), `.${basename(place)}.${state}`);
  const [fresh, former] = [beside('building'), beside('former')];
  if (existsSync(former) && !existsSync(place)) await rename(former, place);
  await rm(fresh, { recursive: true, force: true });
  try {
    await makeFolder(fresh);
    await fill(fresh);
    await swap(place, fresh, former);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Whoever publishes the folder may keep names with a leading dot in it, such as `.git`: they stay, unless the build writes them itself. */
async function swap(place: string, fresh: string, former: string): Promise<void> {
  if (!existsSync(place)) return rename(fresh, place);
  await rm(former, { recursive: true, force: true });
  await rename(place, former);
  try {
    await rename(fresh, place);
  } catch (error) {
    await rename(former, place);
    throw error;
  }
  const kept = readdirSync(former).filter((name) => name.startsWith('.') && !existsSync(join(place, name)));
  for (const name of kept) await rename(join(former, name), join(place, name));
  await rm(former, { recursive: true });
}

function isBuilt(site: string): boolean {
  const file = join(site, SIGN.file);
  return existsSync(join(site, 'index.html')) && existsSync(file) && readFileSync(file, 'utf8').startsWith(SIGN.opening);
}
