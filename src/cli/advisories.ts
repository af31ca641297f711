import type { Command } from 'commander';
import { oneLine } from '#model/hidden.ts';
import type { Advisories } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import { assertCatalogue, listServers, readServer } from '#store/read.ts';
import { type Index, indexOf, lookUp } from './advisories/look-up.ts';
import { recordsIn } from './advisories/read.ts';
import { counted } from './crawl-report.ts';
import { catalogOption } from './folder-options.ts';
import { say } from './terminal.ts';

interface Options {
  readonly catalog: string;
  readonly write?: true;
  readonly json?: true;
}

/** `advisories`: looks the packages of the catalogue up in advisories that were downloaded. */
export function addAdvisories(program: Command): void {
  program
    .command('advisories')
    .description('look the packages of the catalogue up in advisories of the OSV format that lie here')
    .argument('<place...>', 'files and folders of advisories, or - for stdin')
    .option('--write', 'keep what was found in the catalogue, in the place of what was kept')
    .option('--json', 'print what was found as JSON')
    .addOption(catalogOption('the catalogue whose packages are looked up'))
    .action(async (places: readonly string[], { catalog, write, json }: Options) => {
      assertCatalogue(catalog);
      const servers = listServers(catalog).flatMap((id) => readServer(catalog, id) ?? []);
      const wanted = new Set(servers.flatMap(({ target }) => (target.kind === 'npm' ? [target.package] : [])));
      const index = indexOf(recordsIn(places), wanted);
      const found = servers.flatMap((server) => lookUp(server, index) ?? []);
      process.stdout.write(json ? `${visibleJson(found)}\n` : reportOf(found, index));
      if (write) await keep(catalog, found);
    });
}

function reportOf(found: readonly Advisories[], { lookedIn, withdrawn }: Index): string {
  const lines = found.flatMap(({ server, version, advisories }) =>
    advisories.map(({ id, concerns, level, summary }) =>
      oneLine(`${server} ${version}: ${id}, ${concerns}, ${level ?? 'no level'}${summary === undefined ? '' : `: ${summary}`}`),
    ),
  );
  const touched = found.filter(({ advisories }) => advisories.some(({ concerns }) => concerns === 'this-version')).length;
  const sum = `${counted(found.length, 'package')} looked up in ${lookedIn.records} advisories, the newest of ${lookedIn.newest}, beside ${withdrawn} withdrawn: ${touched} with one about the version that is listed.`;
  return [...lines, sum, ''].join('\n');
}

async function keep(catalog: string, found: readonly Advisories[]): Promise<void> {
  const { withLock } = await import('#store/lock.ts');
  const { writeAdvisories } = await import('#store/write.ts');
  const written = await withLock(catalog, async () => {
    let changed = 0;
    for (const advisories of found) if (await writeAdvisories(catalog, advisories)) changed += 1;
    return changed;
  });
  say(`${written} of ${counted(found.length, 'file')} written.`);
}
