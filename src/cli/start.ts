import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { starters } from '#crawler/sources/curated.ts';
import { assertCatalogue, readSources } from '#store/read.ts';
import { buildSite } from './build.ts';
import { classifyCatalog } from './classify.ts';
import { crawlCatalog } from './crawl-catalog.ts';
import { catalogOption, siteOption } from './folder-options.ts';
import { INTERRUPTED } from './interruption.ts';
import { BUBBLEWRAP } from './requirements.ts';
import { readPort, serveSite } from './serve.ts';
import { explain, provide, remedy } from './setup.ts';
import { assertReplaceable } from './site-folder.ts';
import { paint, say } from './terminal.ts';

interface StartOptions {
  readonly catalog: string;
  readonly site: string;
  readonly port: number;
}

/** `start`: the whole line from sources to a served site. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('set up, crawl, classify, build and serve')
    .addOption(catalogOption('the catalogue to renew and publish'))
    .addOption(siteOption('where the built site goes'))
    .option('--port <number>', 'port; 0 takes a free one', readPort, 4321)
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  const catalog = resolve(options.catalog);
  const site = resolve(options.site);
  assertReplaceable(site);
  const missing = await provide([BUBBLEWRAP]);
  if (missing.length > 0) say(`${explain(missing)}; ${remedy(missing)}`);
  say(paint('bold', 'Crawling'));
  assertCatalogue(catalog);
  const { left } = await crawlCatalog(catalog, { sources: starters(readSources(catalog)) });
  if (left.length > 0) {
    process.exitCode = INTERRUPTED;
    return;
  }
  say(paint('bold', 'Labelling'));
  await classifyCatalog(catalog);
  say(paint('bold', existsSync(site) ? 'Building' : 'Building for the first time, which takes some minutes'));
  await buildSite(catalog, site);
  say(paint('bold', 'Serving, until you press Ctrl-C'));
  await serveSite(site, options.port);
}
