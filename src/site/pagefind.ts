import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { LANGUAGE, searchRecords } from '#export/search-records.ts';
import { numberPages } from './number-pages.ts';
import { firstSearchBytes, searchBudget } from './search-budget.ts';

/** How the index is made. */
export const INDEX_OPTIONS = { forceLanguage: LANGUAGE, maxFragments: 2000 };

/** Writes the search index beside the built pages: one lean record a tool, added in the catalogue's order so that its bytes never vary. */
export function pagefind(): AstroIntegration {
  return {
    name: 'placard-pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const [{ entries }, { factsOf }] = await Promise.all([import('./catalogue.ts'), import('./server-facets.ts')]);
        const index = opened(await createIndex(INDEX_OPTIONS));
        let records = 0;
        for (const entry of entries) {
          for (const record of searchRecords(entry, factsOf(entry.server.id))) {
            refuse((await index.addCustomRecord(record)).errors);
            records += 1;
          }
        }
        const folder = fileURLToPath(new URL('pagefind/', dir));
        refuse((await index.writeFiles({ outputPath: folder })).errors);
        await close();
        numberPages(folder);
        logger.info(`${records} tools can be searched; a first search fetches about ${keepBudget(folder, records)} bytes`);
      },
    },
  };
}

function opened({ index, errors }: { index?: PagefindIndex; errors: string[] }): PagefindIndex {
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index');
  return index;
}

function keepBudget(folder: string, records: number): number {
  const bytes = firstSearchBytes(folder);
  const budget = searchBudget(records);
  if (bytes > budget) throw new Error(`a first search would fetch ${bytes} bytes, more than the ${budget} that ${records} tools may take`);
  return bytes;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
