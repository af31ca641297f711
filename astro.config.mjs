import { createHash } from 'node:crypto';
import { defineConfig } from 'astro/config';
import { browserValidators } from './src/site/browser-validators.ts';
import { keepFiles } from './src/site/keep-files.ts';
import { pagefind } from './src/site/pagefind.ts';
import { socialPictures } from './src/site/social-pictures.ts';
import { sourceModules } from './src/site/source-modules.ts';
import { THEME_SCRIPT } from './src/site/theme-script.ts';
import { twins } from './src/site/twins.ts';

/** Scripts that Astro does not bundle are let in by their own hash. */
const themeHash = /** @type {const} */ (`sha256-${createHash('sha256').update(THEME_SCRIPT).digest('base64')}`);

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  outDir: process.env.PLACARD_OUT ?? './dist',
  cacheDir: './.astro/cache',
  site: process.env.PLACARD_SITE ?? 'https://placard.example',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  build: { concurrency: 8, inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' }, plugins: [browserValidators(), sourceModules()] },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [themeHash] },
    },
  },
  integrations: [keepFiles(), twins(), socialPictures(), pagefind()],
});
