import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { findChromium } from '#cli/requirements.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser of this machine; without one the tests fail with the sentence that helps. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium here: run `npm run placard -- setup`, or name one in PLACARD_CHROMIUM.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page with a record of everything that went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, exceptions, violations of the content security policy and requests to other origins. */
  readonly faults: readonly string[];
}

/** Opens an address of the built site and watches it. */
export async function visit(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const { address } = inject('site');
  const faults: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => new URL(request.url()).origin !== address && faults.push(`request: ${request.url()}`));
  await page.exposeFunction('reportViolation', (violation: string) => faults.push(`violation: ${violation}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      Reflect.get(globalThis, 'reportViolation')(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(address + path);
  if (path.startsWith('/search/')) await page.locator('[data-status]', { hasText: /\d|Nothing/ }).waitFor();
  return { page, context, faults };
}
