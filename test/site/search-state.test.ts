import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readState, writeState } from '#site/scripts/search/state.ts';
import { openBrowser, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const titles = (page: Page) => page.locator('.result-link').allInnerTexts();
const severities = async (page: Page) => (await page.locator('.result [data-severity]').allInnerTexts()).map((text) => text.trim());

describe('the address of a search', () => {
  it.each(['?', '?q=a+b&category=Read&category=Write&server=x&sort=mild&page=3'])('holds all of %s', (address) => {
    expect(writeState(readState(address))).toBe(address);
  });

  it.each([
    ['?sort=random&page=0', { order: 'match', pages: 1 }],
    ['?page=-3', { pages: 1 }],
    ['?page=2.9', { pages: 2 }],
    ['?page=1e9', { pages: 25 }],
    ['?page=many', { pages: 1 }],
  ])('gives a state also where it says nonsense: %s', (address, state) => {
    expect(readState(address)).toMatchObject(state);
  });
});

describe('results', () => {
  it('stand in the order that is chosen, which stays in the address and is taken back', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=shelf');
    const [best = ''] = await titles(page);
    await page.getByLabel('Order').selectOption('risk');
    await page.waitForURL('**/search/?q=shelf&sort=risk');
    await page.locator('.result-link').first().filter({ hasText: 'delete_shelf' }).waitFor();
    expect(await severities(page)).toEqual([...(await severities(page))].toSorted(byRisk));
    await page.getByLabel('Order').selectOption('mild');
    await page.locator('.result-link').first().filter({ hasNotText: 'delete_shelf' }).waitFor();
    expect(await severities(page)).toEqual([...(await severities(page))].toSorted(byRisk).toReversed());
    await page.reload();
    await page.locator('.result-link').first().filter({ hasNotText: 'delete_shelf' }).waitFor();
    expect(await page.getByLabel('Order').inputValue()).toBe('mild');
    await page.goBack();
    await page.locator('.result-link').first().filter({ hasText: 'delete_shelf' }).waitFor();
    await page.goBack();
    await page.waitForURL('**/search/?q=shelf');
    await page.locator('.result-link').first().filter({ hasText: best }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('come page by page, and Back from a tool finds the one that was opened', async () => {
    const { page, context } = await visit(browser, '/search/?q=server:crowded');
    expect(await page.locator('[data-rest]').innerText()).toBe('20 of 32 shown');
    await page.getByRole('button', { name: 'Show more' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await page.waitForURL('**/search/?q=server%3Acrowded&page=2');
    const all = await titles(page);
    expect(all).toHaveLength(32);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[20]);
    await page.locator('.result-link').nth(27).click();
    await page.waitForURL('**/servers/**');
    await page.goBack();
    await page.locator('.result-link:focus').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[27]);
    const { top, bottom } = await page.locator('.result-link:focus').evaluate((link) => link.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(900);
    expect(await titles(page)).toEqual(all);
    await page.locator('[data-query]').fill('shelves');
    await page.waitForURL('**/search/?q=shelves');
    await context.close();
  });

  it('stand before the filters in a narrow window, which tells how many are chosen', async () => {
    const { page, context } = await visit(browser, '/search/?q=shelf&category=Destructive&severity=critical&severity=high', {
      viewport: { width: 320, height: 640 },
    });
    await page.locator('.result-link').first().waitFor();
    expect(await page.locator('.facet').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.facets > summary').innerText()).toBe('Filters, 3 chosen');
    const top = await page
      .locator('.result')
      .first()
      .evaluate((result) => result.getBoundingClientRect().top);
    expect(top).toBeLessThan(640);
    await page.locator('.facets > summary').click();
    expect(await page.getByRole('checkbox', { name: /Destructive/ }).isChecked()).toBe(true);
    await page.setViewportSize({ width: 1024, height: 640 });
    await page.locator('.facets > summary').waitFor({ state: 'hidden' });
    expect(await page.locator('.facet').filter({ visible: true }).count()).toBeGreaterThan(3);
    await context.close();
  });

  it.each([
    ['otp', 380],
    ['what+can+delete+my+files', 480],
  ])('begin well above the fold of the narrowest window: %s', async (query, most) => {
    const { page, context } = await visit(browser, `/search/?q=${query}`, { viewport: { width: 320, height: 640 } });
    const first = page.locator('.result-link').first();
    await first.waitFor();
    expect(await first.evaluate((link) => link.getBoundingClientRect().top)).toBeLessThanOrEqual(most);
    for (const name of ['Operators', 'Filters']) {
      await page.locator('.search-body > details > summary', { hasText: name }).press('Enter');
    }
    expect(await page.locator('.search-body > details[open]').count()).toBe(2);
    await context.close();
  });

  it('tell what they are narrowed by, and let go of it one by one or at once', async () => {
    const { page, context } = await visit(browser, '/search/?category=Destructive&severity=low&severity=medium');
    const chosen = page.getByRole('list', { name: 'Chosen filters' }).getByRole('button');
    await chosen.first().waitFor();
    const named = await chosen.evaluateAll((buttons) => buttons.map((button) => button.textContent));
    expect(named).toEqual(
      ['Category: Destructive', 'Severity: low', 'Severity: medium', 'all filters'].map((what) => `Take back ${what} ×`),
    );
    await page.getByRole('button', { name: 'Take back Severity: low' }).click();
    await page.waitForURL('**/search/?category=Destructive&severity=medium');
    await page.getByRole('button', { name: 'Take back Severity: low' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Take back Severity: medium ×');
    await page.getByRole('button', { name: 'Take back all filters' }).click();
    await page.waitForURL('**/search/?');
    await page.locator('[data-chosen]').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.matches('[data-query]'))).toBe(true);
    await context.close();
  });
});

function byRisk(a: string, b: string): number {
  const falling = ['critical', 'high', 'medium', 'low'];
  return falling.indexOf(a) - falling.indexOf(b);
}
