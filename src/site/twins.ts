import { mkdirSync, writeFileSync } from 'node:fs';
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
        const { besidePages } = await import('./beside-pages.ts');
        const files = besidePages(site);
        let written = 0;
        for (const { path, text } of files) {
          const file = new URL(`.${path}`, dir);
          mkdirSync(new URL('.', file), { recursive: true });
          writeFileSync(file, text);
          written += 1;
        }
        logger.info(`${written} files stand beside their pages`);
      },
    },
  };
}
