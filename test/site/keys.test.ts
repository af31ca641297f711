import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { SEED_TOOL } from './files.ts';
import { accessProblems, widthsThatOverflow } from './looks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Keys' });
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe('the list of keys', () => {
  it('opens with ?, closes with Esc and with ?, and gives the focus back', async () => {
    const { page, context, faults } = await visit(browser, SEED_TOOL);
    await page.locator('.contents a').nth(2).focus();
    const before = await focusedText(page);
    for (const closing of ['Escape', '?']) {
      await page.keyboard.press('?');
      await sheetOf(page).waitFor();
      expect(await focusedText(page)).toBe('Close');
      await page.keyboard.press(closing);
      await sheetOf(page).waitFor({ state: 'hidden' });
      expect(await focusedText(page), closing).toBe(before);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is text to whoever types, and opens from the foot of the page', async () => {
    const { page, context } = await visit(browser, '/search/?q=otp');
    await page.locator('[data-query]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('?');
    expect(await page.locator('[data-query]').inputValue()).toBe('otp?');
    expect(await sheetOf(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'All keys' }).click();
    await sheetOf(page).waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('[data-query]:focus').waitFor();
    expect(await sheetOf(page).isVisible()).toBe(false);
    await context.close();
  });

  it('names the single keys while they work, and they stay off where they were switched off', async () => {
    const { page, context } = await visit(browser, '/servers/');
    await page.keyboard.press('?');
    expect(await keysIn(page)).toEqual(expect.arrayContaining(['/', '?']));
    await sheetOf(page).getByRole('checkbox').uncheck();
    for (const single of ['/', '?']) expect(await keysIn(page)).not.toContain(single);
    await page.reload();
    expect(await page.locator('.settings [data-key-switch]').isChecked()).toBe(false);
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    await page.keyboard.press('Tab');
    expect(await sheetOf(page).isVisible()).toBe(false);
    expect(new URL(page.url()).pathname).toBe('/servers/');
    await page.getByRole('button', { name: 'All keys' }).click();
    expect((await keysIn(page)).slice(0, 3)).toEqual(['Ctrl', '⌘', 'K']);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('is accessible and fits every width in the %s theme', async (colorScheme) => {
    const { page, context } = await visit(browser, '/', { colorScheme });
    await page.keyboard.press('?');
    await sheetOf(page).waitFor();
    expect(await accessProblems(page)).toEqual([]);
    expect(await widthsThatOverflow(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sheetOf(page).evaluate((sheet) => sheet.scrollWidth > sheet.clientWidth || sheet.clientWidth > innerWidth)).toBe(false);
    await context.close();
  });
});

function keysIn(page: Page): Promise<string[]> {
  return sheetOf(page).locator('dt').filter({ visible: true }).locator('kbd').allInnerTexts();
}
