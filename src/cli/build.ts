import { resolve } from 'node:path';
import type { Command } from 'commander';
import { repositoryPath } from './repository.ts';

/** `build`: the static site and its search index from the catalogue. */
export function addBuild(program: Command): void {
  program
    .command('build')
    .description('build the static site with its search index')
    .option('--catalog <folder>', 'the catalogue to publish', repositoryPath('catalog'))
    .option('--site <folder>', 'where the built site goes', repositoryPath('dist'))
    .action(({ catalog, site }: { catalog: string; site: string }) => buildSite(resolve(catalog), resolve(site)));
}

/** Builds the site of a catalogue into a folder; both paths are absolute. */
export async function buildSite(catalog: string, site: string): Promise<void> {
  process.env['PLACARD_CATALOG'] = catalog;
  process.env['PLACARD_OUT'] = site;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  await build({ root: repositoryPath('.'), logLevel: 'warn' });
}
