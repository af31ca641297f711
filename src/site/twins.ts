import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Writes the files beside the built pages. They are two for most pages and need no router, which would add much to the build's time and memory. A page whose twin is not made from data has one made from what it shows. */
export function twins(): AstroIntegration {
  let site = '';
  return {
    name: 'placard-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const [{ besidePages }, { machineFiles }, { twinsOfPages }, { writeDump }] = await Promise.all([
          import('./beside-pages.ts'),
          import('./machine-files.ts'),
          import('./page-twins.ts'),
          import('./dump-files.ts'),
        ]);
        const written = new Set<string>();
        const made = new Set<string>();
        const write = (path: string, content: string) => {
          const file = new URL(`.${path}`, dir);
          const folder = new URL('.', file);
          if (!made.has(folder.href)) mkdirSync(folder, { recursive: true });
          made.add(folder.href);
          writeFileSync(file, content);
          written.add(path);
        };
        for (const { path, text } of besidePages(site)) write(path, text);
        for (const { path, text } of machineFiles(site)) write(path, text);
        for (const { path, text } of twinsOfPages(fileURLToPath(dir), pages, written)) write(path, text);
        const dumped = await writeDump(site, fileURLToPath(dir));
        logger.info(`${written.size + dumped} files stand beside their pages`);
      },
    },
  };
}
