import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { overflows } from './looks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('two servers that stand in the address are put side by side, whatever they call their tools', async () => {
  const { page, context, faults } = await visit(browser, '/compare/?a=npm/hostile&b=npm/turned', { viewport: { width: 320, height: 900 } });
  await page.getByRole('status').filter({ hasText: 'names of tools' }).waitFor();
  const compared = await page.locator('[data-result]').innerText();
  expect(compared).toContain('wipe <script>');
  expect(compared).toContain('U+202E');
  expect(await overflows(page)).toBe(false);
  await page.getByLabel('Second server').selectOption('npm/polite');
  await page.waitForURL(/b=npm%2Fpolite/);
  await page.locator('[data-result]', { hasText: 'tool0 x' }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

it('two answers of one server can be read without JavaScript', async () => {
  const { page, context } = await visit(browser, '/compare/', { javaScriptEnabled: false });
  expect(await page.locator('[data-compare]').isVisible()).toBe(false);
  await page.getByRole('link', { name: /The turned server/ }).click();
  expect(await page.locator(':target').innerText()).toContain('hidden characters');
  await context.close();
});
