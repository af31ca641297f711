import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '#cli/requirements.ts';
import { serverAddress, toolAddress } from '#export/addresses.ts';

/** What Lighthouse says of seven kinds of pages of a built site, on its slow phone: `node bench/lighthouse.ts [folder of the built site]`. */
const [site = join(import.meta.dirname, '..', 'dist')] = process.argv.slice(2);
const PAGES = [
  ['home', '/'],
  ['server', serverAddress('placard/example-payments')],
  ['tool', toolAddress('placard/example-payments', 'backchannel_complete')],
  ['list of tools', '/risk/critical/'],
  ['search', '/search/?q=otp'],
  ['all in search', '/search/'],
  ['policy builder', '/policy/'],
] as const;
const AXES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const ENOUGH = 0.95;

const port = await freePort();
const served = spawn(process.execPath, [join(import.meta.dirname, '../src/cli/main.ts'), 'serve', '--port', '0', '--site', site], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium here: run `npm run placard -- setup`, or name one in PLACARD_CHROMIUM.');
const browser = await chromium.launch({ executablePath, args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu'] });
try {
  const address = await addressOf(served);
  console.log(['page'.padEnd(16), ...AXES.map((axis) => axis.padStart(15))].join(''));
  for (const [kind, path] of PAGES) await measure(kind, new URL(path, address).href);
} finally {
  await browser.close();
  served.kill();
}

/** Prints the four figures of one page, and what keeps one of them from being full. */
async function measure(kind: string, address: string): Promise<void> {
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories: [...AXES] });
  if (!result) throw new Error(`Lighthouse gave nothing for ${address}`);
  const { categories, audits } = result.lhr;
  const scores = AXES.map((axis) => categories[axis]?.score ?? 0);
  console.log([kind.padEnd(16), ...scores.map((score) => String(Math.round(score * 100)).padStart(15))].join(''));
  for (const axis of AXES.filter((_, index) => (scores[index] ?? 0) < 1)) {
    const weighty = categories[axis]?.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < ENOUGH) ?? [];
    for (const { id } of weighty) console.log(`  ${axis}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`);
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the server has no output');
  const [line] = await once(stdout, 'data');
  return String(line).trim();
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  if (bound === null || typeof bound === 'string') throw new Error('no port is free');
  return bound.port;
}
