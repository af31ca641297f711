import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Writes the files beside the built pages. They are two for most pages and need no router, which would add much to the build's time and memory. */
export function twins(): AstroIntegration {
  let site = '';
  return {
    name: 'placard-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const [{ besidePages }, { machineFiles }, { writeDump }] = await Promise.all([
          import('./beside-pages.ts'),
          import('./machine-files.ts'),
          import('./dump-files.ts'),
        ]);
        let written = 0;
        const made = new Set<string>();
        const write = (path: string, content: string) => {
          const file = new URL(`.${path}`, dir);
          const folder = new URL('.', file);
          if (!made.has(folder.href)) mkdirSync(folder, { recursive: true });
          made.add(folder.href);
          writeFileSync(file, content);
          written += 1;
        };
        for (const { path, text } of besidePages(site)) write(path, text);
        for (const { path, text } of machineFiles(site)) write(path, text);
        written += await writeDump(site, fileURLToPath(dir));
        logger.info(`${written} files stand beside their pages`);
      },
    },
  };
}
