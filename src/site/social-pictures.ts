import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';

/** Makes the pictures that other sites show beside a link to a page; what a server calls itself is drawn, never marked up. */
export function socialPictures(): AstroIntegration {
  return {
    name: 'placard-social-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const [{ picturesToMake }, { pictureSvg }] = await Promise.all([import('./social/pictures.ts'), import('./social/picture.ts')]);
        let made = 0;
        for (const [address, picture] of picturesToMake()) {
          const file = new URL(`.${address}`, dir);
          mkdirSync(new URL('.', file), { recursive: true });
          writeFileSync(
            file,
            await sharp(Buffer.from(pictureSvg(picture)))
              .png({ compressionLevel: 9 })
              .toBuffer(),
          );
          made += 1;
        }
        logger.info(`${made} pictures for links to the site`);
      },
    },
  };
}
