import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { TEMPLATES } from './files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(TEMPLATES)('%s', (path) => {
  it.each(['light', 'dark'] as const)('has no accessibility violation in the %s theme', async (colorScheme) => {
    const { page, context } = await visit(browser, path, { colorScheme, reducedMotion: 'reduce' });
    for (const details of await page.locator('details:not([open])').all())
      await details.evaluate((element) => element.setAttribute('open', ''));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
    await context.close();
  });

  it('logs no error, breaks no policy and asks no other origin', async () => {
    const { context, faults } = await visit(browser, path);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each([320, 768, 1440])('fits %i pixels', async (width) => {
    const { page, context } = await visit(browser, path, { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });
});

describe('the theme', () => {
  it('follows the system until one is chosen, and then keeps the choice', async () => {
    const { page, context } = await visit(browser, '/', { colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await paper()).toBe(light);
    await context.close();
  });
});
