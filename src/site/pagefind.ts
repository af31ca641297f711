import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { searchRecords } from '#export/search-records.ts';

const MAX_FRAGMENTS = 2000;

/** Writes the search index beside the built pages: one lean record a tool, added in the catalogue's order so that its bytes never vary. */
export function pagefind(): AstroIntegration {
  return {
    name: 'placard-pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { entries } = await import('./catalogue.ts');
        const records = entries.flatMap(searchRecords);
        const index = opened(await createIndex({ forceLanguage: 'en', maxFragments: MAX_FRAGMENTS }));
        for (const record of records) refuse((await index.addCustomRecord(record)).errors);
        refuse((await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) })).errors);
        await close();
        logger.info(`${records.length} tools can be searched`);
      },
    },
  };
}

function opened({ index, errors }: { index?: PagefindIndex; errors: string[] }): PagefindIndex {
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index');
  return index;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
