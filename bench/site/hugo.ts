import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childrenSeconds } from './children.ts';
import type { SamePages } from './same-pages.ts';

const SETTINGS = {
  baseURL: 'https://placard.example/',
  disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'home', 'section', 'robotsTXT', '404'],
};

/** Builds the same pages with Hugo; the seconds of processor time that it used, or undefined where there is no Hugo. Only Hugo itself is measured. */
export function measureHugo({ tools, pages }: SamePages, folder: string): number | undefined {
  if (spawnSync('hugo', ['version']).error) return undefined;
  cpSync(join(import.meta.dirname, 'templates/hugo'), folder, { recursive: true });
  for (const part of ['data', 'content/tools']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(SETTINGS));
  writeFileSync(join(folder, 'data/tools.json'), JSON.stringify(tools));
  for (const [index, { address, ...page }] of pages.entries())
    writeFileSync(join(folder, `content/tools/${index}.md`), `${JSON.stringify({ ...page, url: address }, null, 2)}\n`);
  const before = childrenSeconds();
  const { status, stderr } = spawnSync('hugo', ['--quiet', '--source', folder, '--destination', join(folder, 'public')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`hugo ended with ${status}\n${stderr}`);
  return childrenSeconds() - before;
}
