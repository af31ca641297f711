import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LABEL_PICTURES, RECORD } from '#export/addresses.ts';
import { filesIn } from '#store/fingerprint.ts';

/** Takes along from the last build what it left as it would come out, and writes down what each server's pages and files were made from. */
export function keepFiles(): AstroIntegration {
  return {
    name: 'placard-keep-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const [{ former, keptServers, madeFrom }, { placesOf }] = await Promise.all([import('./kept.ts'), import('./server-files.ts')]);
        const built = fileURLToPath(dir);
        if (former !== undefined) for (const place of [LABEL_PICTURES, ...keptServers.flatMap(placesOf)]) takeAlong(former, built, place);
        writeFileSync(join(built, RECORD), `${JSON.stringify(Object.fromEntries(madeFrom))}\n`);
        logger.info(`of ${madeFrom.size} servers ${keptServers.length} come out as before`);
      },
    },
  };
}

function takeAlong(former: string, built: string, place: string): void {
  const files = filesIn(join(former, place));
  if (!files) throw new Error(`${place} of the last build leads out of it`);
  for (const folder of new Set(files.map((file) => dirname(file)))) mkdirSync(join(built, relative(former, folder)), { recursive: true });
  for (const file of files) take(file, join(built, relative(former, file)));
}

/** By a second name no byte moves; where the disk knows none, by a copy. */
function take(file: string, to: string): void {
  try {
    linkSync(file, to);
  } catch {
    copyFileSync(file, to);
  }
}
