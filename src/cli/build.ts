import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { InputError } from '#model/errors.ts';
import type { ServerId } from '#model/types.ts';
import { assertCatalogue, listServers } from '#store/read.ts';
import { catalogOption, siteOption } from './folder-options.ts';
import { repositoryPath } from './repository.ts';
import { assertReplaceable, replaceSite } from './site-folder.ts';
import { inputsOf, sealOf, sealSite } from './site-seal.ts';
import { say } from './terminal.ts';

interface BuildOptions {
  readonly catalog: string;
  readonly site: string;
  readonly anew?: true;
}

/** A page is garbage once it is written, so the heap need not grow as fast as V8 lets it: memory for a little time. */
const HEAP_GROWTH = '--heap-growing-percent=40';
/** The bundler's allocator, mimalloc, gives back at once what the bundler leaves behind, and takes no huge pages that a little of it would hold. */
const BUNDLER_MEMORY = { MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ALLOW_THP: '0' };

/** `build`: the static site and its search index from the catalogue. */
export function addBuild(program: Command): void {
  program
    .command('build')
    .description('build the static site with its search index')
    .addOption(catalogOption('the catalogue to publish'))
    .addOption(siteOption('where the built site goes'))
    .option('--anew', 'build all of it, also what did not change since the last build')
    .action(({ catalog, site, anew }: BuildOptions) => buildSite(resolve(catalog), resolve(site), anew));
}

/** Builds the site of a catalogue and puts it in the place of an earlier one, which stays where it would come out the same; both paths are absolute. */
export async function buildSite(catalog: string, site: string, anew = false): Promise<void> {
  assertCatalogue(catalog);
  assertReplaceable(site);
  const inputs = inputsOf(catalog);
  const sealed = inputs && !anew ? sealOf(site) : undefined;
  if (sealed && sealed.all === inputs?.all) {
    say('The site is just what this catalogue and this code give: nothing was built. --anew builds all the same.');
    return;
  }
  const former = sealed && sealed.shared === inputs?.shared ? sealed : undefined;
  const changed = listServers(catalog).filter((id) => !former || former.servers[id] !== inputs?.servers[id]);
  await replaceSite(site, async (folder) => {
    await assertProven(catalog, changed);
    setFlagsFromString(HEAP_GROWTH);
    process.chdir(repositoryPath('.'));
    process.env['PLACARD_CATALOG'] = catalog;
    process.env['PLACARD_OUT'] = folder;
    process.env['PLACARD_FORMER'] = former ? site : '';
    Object.assign(process.env, BUNDLER_MEMORY, { ASTRO_TELEMETRY_DISABLED: '1' });
    const { build } = await import('astro');
    await build({ root: repositoryPath('.'), logLevel: 'warn' });
    if (inputs && inputsOf(catalog)?.all === inputs.all) sealSite(folder, inputs);
  });
}

/** Refuses to publish a policy that does not do what it says. */
async function assertProven(catalog: string, servers: readonly ServerId[]): Promise<void> {
  const { policies } = await import('./linters/policies.ts');
  for (const { where, problem } of policies(catalog, servers))
    throw new InputError(where, problem, 'nothing is published until it is mended');
}
