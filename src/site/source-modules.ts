import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';

type Plugins = NonNullable<AstroConfig['vite']['plugins']>;

/** What Vite alone can make of a module: pages, and imports by pattern. */
const VITE_ONLY = ['/src/site/pages/', '/src/site/rule-texts.ts'];

/**
 * Lets the built pages import our modules as they are, from where the files beside the pages import them too: the catalogue is read once, and what
 * is known of it is found out once.
 */
export function sourceModules(): Plugins[number] {
  return {
    name: 'placard-source-modules',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    async resolveId(source, importer, options) {
      if (importer === undefined) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved || !isSource(resolved.id)) return undefined;
      return { id: pathToFileURL(resolved.id).href, external: true };
    },
  };
}

/** Whether a module is a file of ours as it stands; an id with a query is a part of one that Vite cut out. */
function isSource(id: string): boolean {
  const isOurs = id.includes('/src/') && id.endsWith('.ts') && !id.includes('?');
  return isOurs && VITE_ONLY.every((place) => !id.includes(place));
}
