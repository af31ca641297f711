import { readFileSync } from 'node:fs';
import Eleventy from '@11ty/eleventy';

/** Builds the same pages with Eleventy: `node eleventy.ts <pages.json> <folder of templates> <folder to write>`. */
const [file = '', templates = '', out = ''] = process.argv.slice(2);
const { tools, pages } = JSON.parse(readFileSync(file, 'utf8'));

const eleventy = new Eleventy(templates, out, {
  quietMode: true,
  config: (config) => {
    config.addGlobalData('tools', tools);
    config.addGlobalData('pages', pages);
  },
});
await eleventy.write();
