import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { chromium, type Response } from 'playwright-core';
import sirv from 'sirv';
import { findChromium } from '#cli/requirements.ts';

/** What a first search of a built site brings over the network, in compressed bytes. */
export interface FirstSearch {
  /** Everything that the search page loads until its results stand there, the page itself included. */
  readonly all: number;
  /** What comes of the index alone: its program, its words, the filters and the hits shown. */
  readonly index: number;
}

/** Searches a built site for one word in a fresh Chromium; files that are not packed yet count as a server would pack them. */
export async function measureFirstSearch(site: string, word: string): Promise<FirstSearch> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium here: run `npm run placard -- setup`, or name one in PLACARD_CHROMIUM.');
  const server = createServer(sirv(site));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const answers: Promise<readonly [path: string, bytes: number]>[] = [];
    page.on('response', (response) => answers.push(sizeOf(response)));
    await page.goto(`http://127.0.0.1:${bound.port}/search/?q=${word}`, { timeout: 0 });
    await page.locator('.result-link').first().waitFor({ timeout: 0 });
    await page.waitForLoadState('networkidle', { timeout: 0 });
    const sizes = await Promise.all(answers);
    const sum = (some: typeof sizes) => some.reduce((total, [, bytes]) => total + bytes, 0);
    return { all: sum(sizes), index: sum(sizes.filter(([path]) => path.startsWith('/pagefind/'))) };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** The parts of an index are packed already, and packing them again would flatter nobody. */
async function sizeOf(response: Response): Promise<readonly [path: string, bytes: number]> {
  const body = await response.body();
  return [new URL(response.url()).pathname, Math.min(body.length, gzipSync(body).length)];
}
