import { resolve } from 'node:path';
import type { Command } from 'commander';
import { repositoryPath } from './repository.ts';
import { assertReplaceable, replaceSite } from './site-folder.ts';

/** `build`: the static site and its search index from the catalogue. */
export function addBuild(program: Command): void {
  program
    .command('build')
    .description('build the static site with its search index')
    .option('--catalog <folder>', 'the catalogue to publish', repositoryPath('catalog'))
    .option('--site <folder>', 'where the built site goes', repositoryPath('dist'))
    .action(({ catalog, site }: { catalog: string; site: string }) => buildSite(resolve(catalog), resolve(site)));
}

/** Builds the site of a catalogue and puts it in the place of an earlier one; both paths are absolute. */
export async function buildSite(catalog: string, site: string): Promise<void> {
  assertReplaceable(site);
  process.chdir(repositoryPath('.'));
  await replaceSite(site, async (folder) => {
    process.env['PLACARD_CATALOG'] = catalog;
    process.env['PLACARD_OUT'] = folder;
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    const { build } = await import('astro');
    await build({ root: repositoryPath('.'), logLevel: 'warn' });
  });
}
