import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACES } from '#export/addresses.ts';
import { openBrowser, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const titles = (page: Page) => page.locator('.result-link').allInnerTexts();

describe('the search', () => {
  it('finds backchannel_complete by “otp”', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=otp');
    await page.locator('.result-link', { hasText: /^backchannel_complete$/ }).waitFor();
    const result = await page.locator('.result', { has: page.locator('a', { hasText: /^backchannel_complete$/ }) }).innerText();
    expect(result).toContain('Example Payments');
    expect(result).toContain('Execute');
    expect(result).toContain('high');
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each([
    ['backchannelComplete', 'backchannel_complete'],
    ['createEntities', 'create_entities'],
    ['delete_observations', 'delete_observations'],
    ['payment refund', 'payment_refund'],
    ['issues credentials', 'backchannel_complete'],
    ['completes authentication', 'backchannel_complete'],
    ['move money', 'payment_refund'],
    ['irreversible', 'delete_entities'],
    ['hidden characters', 'tool9 file[U+202E]txt.exe[U+202C] and z[U+200B]ero w[U+200B]idth'],
    ['execute otp', 'backchannel_complete'],
  ])('finds by “%s” the tool %s', async (query, tool) => {
    const { page, context } = await visit(browser, `/search/?q=${encodeURIComponent(query)}`);
    await page.locator('.result-link').first().waitFor();
    expect((await titles(page)).slice(0, 8)).toContain(tool);
    await context.close();
  });

  it('understands operators, and says so where no tool has what one names', async () => {
    const { page, context } = await visit(browser, `/search/?q=${encodeURIComponent('shelf server:crowded severity:>=medium')}`);
    await page.locator('.result-link').first().waitFor();
    expect(await page.locator('[data-status]').innerText()).toBe('31 tools');
    await page.locator('[data-query]').fill('shelf category:destructive');
    await page.locator('[data-status]', { hasText: /^1 tool$/ }).waitFor();
    expect(await titles(page)).toEqual(['delete_shelf']);
    await page.locator('[data-query]').fill('server:nowhere shelf');
    await page.locator('[data-status]', { hasText: 'Nothing found: no tool has server:nowhere.' }).waitFor();
    await context.close();
  });

  it('offers the tools with one of the words where none has all, and says so', async () => {
    const { page, context } = await visit(browser, '/search/?q=payment+entities');
    expect(await page.locator('[data-status]').innerText()).toMatch(/^No tool has all these words; \d+ tools with “payment”\.$/);
    expect(await titles(page)).toContain('payment_refund');
    await context.close();
  });

  it('widens plain words of which hardly any tool has all, says so, and takes that back by one button', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=the+shelf+entities');
    await page
      .locator('[data-status]', { hasText: 'No tool matches “shelf entities”; 31 tools have “shelf”, those with most of the words first.' })
      .waitFor();
    expect((await titles(page)).filter((title) => !title.includes('shelf'))).toEqual([]);
    expect(await page.locator('[data-understood-as]').innerText()).toBe('');
    await page.getByRole('button', { name: 'Search the words as they stand' }).press('Enter');
    await page.waitForURL('**/search/?q=the+shelf+entities&words=as-they-stand');
    await page.locator('[data-status]', { hasText: /^No tool has all these words; \d+ tools with “the”\.$/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('finds by a misspelt word among others what is spelt nearly so, and does not offer it again', async () => {
    const { page, context } = await visit(browser, '/search/?q=shelf+crowdd');
    await page.locator('[data-status]', { hasText: 'No tool matches “shelf crowdd”' }).waitFor();
    expect(await page.locator('[data-status]').innerText()).toContain('31 tools have “shelf crowded”');
    await page.locator('[data-near] a', { hasText: 'The crowded server' }).waitFor();
    expect(await page.locator('[data-near]').innerText()).not.toContain(' finds ');
    await context.close();
  });

  it('takes a question for what it means, says so, and takes that back by one button and again by Back', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=what+can+delete+a+shelf');
    expect((await titles(page))[0]).toBe('delete_shelf');
    const understood = page.getByRole('status').filter({ hasText: 'Understood as category “Destructive”, words “shelf”.' });
    await understood.waitFor();
    await page.getByRole('button', { name: 'Search the words as they stand' }).press('Enter');
    await page.waitForURL('**/search/?q=what+can+delete+a+shelf&words=as-they-stand');
    await page.getByRole('button', { name: 'Take them for a question instead' }).and(page.locator(':focus')).waitFor();
    await page.reload();
    await page.getByRole('status').filter({ hasText: 'The words are searched for as they stand.' }).waitFor();
    await page.goBack();
    await understood.waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('takes no name and nothing with an operator for a question', async () => {
    const { page, context } = await visit(browser, '/search/?q=delete_shelf');
    for (const query of ['delete_shelf', 'deleteShelf', 'delete shelf server:crowded', 'delete']) {
      await page.goto(`${new URL(page.url()).origin}/search/?q=${encodeURIComponent(query)}`);
      await page.locator('.result-link', { hasText: 'delete' }).first().waitFor();
      expect(await page.locator('[data-understood]').isVisible(), query).toBe(false);
    }
    await context.close();
  });

  it('takes back a filter with the browser’s Back, and leaves with the next', async () => {
    const { page, context } = await visit(browser, '/');
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
    await page.locator('[data-query]:focus').waitFor();
    await page.keyboard.type('payment');
    await page.waitForURL('**/search/?q=payment');
    await page.getByRole('checkbox', { name: /Financial/ }).check();
    await page.waitForURL(/category=Financial/);
    await page.goBack();
    await page.waitForURL('**/search/?q=payment');
    await page.getByRole('checkbox', { name: /Financial/, checked: false }).waitFor();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
    await context.close();
  });

  it('names its filters in words, the worst first', async () => {
    const { page, context } = await visit(browser, '/search/');
    const severities = await page.locator('[data-facet="severity"] label').allInnerTexts();
    expect(severities.map((text) => text.trim().split(/\s/)[0])).toEqual(['critical', 'high', 'medium', 'low']);
    await page.locator('summary', { hasText: 'Trait' }).click();
    expect(await page.locator('[data-facet="trait"]').innerText()).toContain('Issues credentials');
    await context.close();
  });

  it('narrows by what is known of a server, and counts what another choice would bring', async () => {
    const { page, context } = await visit(browser, '/search/');
    const boxes = (facet: string) => page.locator(`[data-facet="${facet}"] label`).allInnerTexts();
    const before = await boxes('severity');
    await page.locator('summary', { hasText: 'Authentication' }).click();
    expect((await boxes('authentication')).map((text) => text.replaceAll(/\s+/g, ' ').trim())).toContain('wants a key 1');
    await page.getByRole('checkbox', { name: /wants a key/ }).check();
    await page.locator('[data-status]', { hasText: /^1 tool$/ }).waitFor();
    expect(await titles(page)).toEqual(['look']);
    expect(await boxes('authentication')).toHaveLength(2);
    await page.goto(`${new URL(page.url()).origin}/search/?severity=low`);
    await page.locator('.result-link').first().waitFor();
    expect(await boxes('severity')).toEqual(before);
    await page.locator('[data-query]').fill('severity:>=medium hints:absent status:current');
    await page.locator('[data-status]', { hasText: 'Nothing' }).waitFor();
    await context.close();
  });

  it('copies the link to what is searched', async () => {
    const { page, context } = await visit(browser, '/search/?q=payment', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('[data-link-copied]', { hasText: 'Copied.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await context.close();
  });

  it.each([320, 1200])('says that its index is loading, and moves nothing once it is there, at %i pixels', async (width) => {
    const { page, context } = await visit(browser, '/', { viewport: { width, height: 900 } });
    const held = Promise.withResolvers<void>();
    await page.route('**/pagefind.js', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(new URL('/search/?q=otp', page.url()).href, { waitUntil: 'commit' });
    const status = page.locator('[data-status]');
    await status.filter({ hasText: 'Loading the index' }).waitFor();
    expect(await status.getAttribute('role')).toBe('status');
    const [before, facets] = [await page.locator('.search-head').boundingBox(), page.locator('.facets .aside')];
    expect(await facets.isVisible()).toBe(false);
    held.resolve();
    await status.filter({ hasText: /^\d+ tools?$/ }).waitFor();
    expect(await page.locator('.search-head').boundingBox()).toEqual(before);
    await context.close();
  });

  it('says when its index cannot be loaded', async () => {
    const { page, context, faults } = await visit(browser, '/');
    await page.route('**/pagefind.js', (route) => route.abort());
    await page.goto(new URL('/search/?q=otp', page.url()).href);
    await page.getByRole('status').filter({ hasText: 'The search could not be loaded.' }).waitFor();
    expect(faults.filter((fault) => fault.startsWith('exception'))).toEqual([]);
    await context.close();
  });

  it('narrows by a filter that stands in the address', async () => {
    const { page, context } = await visit(browser, '/search/?q=payment');
    const all = await titles(page);
    await page.getByRole('checkbox', { name: /Financial/ }).check();
    await page.waitForURL(/category=Financial/);
    await page.waitForFunction((before) => document.querySelectorAll('.result-link').length < before, all.length);
    const narrowed = await titles(page);
    expect(narrowed.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(narrowed));
    await page.reload();
    await page.locator('.result-link').first().waitFor();
    expect(await titles(page)).toEqual(narrowed);
    await context.close();
  });

  it('says that no tool has a word of which the index knows no more than a beginning', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=payzzqx');
    await page.locator('[data-status]', { hasText: 'Nothing found: no tool has “payzzqx”.' }).waitFor();
    expect(await titles(page)).toEqual([]);
    expect(await page.locator('[data-empty]').getByRole('link', { name: 'Ask for a server that is missing' }).isVisible()).toBe(true);
    await page.locator('[data-query]').fill('payments');
    await page.locator('.result-link', { hasText: /^payment_create$/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leads on when nothing is found', async () => {
    const { page, context } = await visit(browser, '/search/?q=qqqq');
    const empty = page.locator('[data-empty]');
    await empty.waitFor();
    expect(await empty.getByRole('link').count()).toBeGreaterThan(2);
    await context.close();
  });

  it('offers the nearest names where no tool has a word, and which choice to leave out', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=backchanel');
    const near = page.locator('[data-near]');
    await near.locator('a', { hasText: /^backchannel_complete$/ }).waitFor();
    expect(await near.locator('li').first().innerText()).toMatch(/^backchannel finds \d+ tools?: backchannel_/);
    expect(await page.locator('[data-drops]').isVisible()).toBe(false);
    await page.goto(`${new URL(page.url()).origin}/search/?q=${encodeURIComponent('shelf trait:issues-credentials')}&category=Financial`);
    await page.locator('[data-drops] li').first().waitFor();
    expect(await page.locator('[data-drops] li').allInnerTexts()).toEqual(['all that is chosen finds 31 tools']);
    await page.goto(`${new URL(page.url()).origin}/search/?q=delete_shelf&category=Financial`);
    await page.locator('[data-drops] a', { hasText: 'Category: Financial' }).click();
    await page.waitForURL('**/search/?q=delete_shelf');
    await page.locator('.result-link', { hasText: /^delete_shelf$/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('offers the nearest names of the word that a question is about, and of no other of its words', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=what+can+delete+a+shelv');
    await page.locator('[data-near] li').first().waitFor();
    const offered = await page.locator('[data-near] li').allInnerTexts();
    expect(offered.filter((text) => text.includes(' finds ') && !text.startsWith('what can delete a '))).toEqual([]);
    expect(offered[0]).toContain('what can delete a shelf finds');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says that hints could not be looked up where the file of names does not load, and gives them once it does', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=otp');
    const failed = page.getByRole('status').filter({ hasText: 'What may have been meant could not be looked up' });
    await page.route(`**${PLACES.searchNames}`, (route) => route.fulfill({ status: 503 }));
    await page.locator('[data-query]').fill('backchanel');
    await failed.waitFor();
    expect(await page.locator('[data-near]').isVisible()).toBe(false);
    expect(await page.locator('[data-status]').innerText()).not.toBe('');
    await page.unroute(`**${PLACES.searchNames}`);
    await page.locator('[data-query]').fill('backchanell');
    await page.locator('[data-near] a', { hasText: /^backchannel_complete$/ }).waitFor();
    expect(await failed.count()).toBe(0);
    expect(faults.filter((fault) => !fault.includes('503'))).toEqual([]);
    await context.close();
  });

  it('shows hostile names as text', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=tool0');
    await page.locator('.result-link', { hasText: '<script>' }).first().waitFor();
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the keyboard alone', () => {
  it('leads from the home page through the search to a policy', async () => {
    const { page, context } = await visit(browser, '/');
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
    await page.locator('[data-query]:focus').waitFor();
    await page.keyboard.type('otp');
    await page
      .locator('.result-link')
      .first()
      .filter({ hasText: /^backchannel_/ })
      .waitFor();
    for (let presses = 0; presses < 10 && (await focusedText(page)) !== 'backchannel_complete'; presses += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/backchannel-complete-*/');
    await tabTo(page, 'Policy');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#policy');
    await page.keyboard.press('Tab');
    await tabTo(page, 'Copy');
    expect(await page.locator('.policy .code-frame pre:visible').innerText()).toContain('"backchannel_complete_rate"');
    await context.close();
  });

  it('clears the query with Escape and walks back with the arrow', async () => {
    const { page, context } = await visit(browser, '/search/?q=otp');
    await page.locator('.result-link').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('result-link');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-query]').inputValue()).toBe('');
    await context.close();
  });

  it('obeys the switch that turns the single key off', async () => {
    const { page, context } = await visit(browser, '/servers/');
    await page.locator('.settings [data-key-switch]').uncheck();
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.press('Tab');
    expect(new URL(page.url()).pathname).toBe('/servers/');
    await context.close();
  });
});

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedText(page)) === text) return;
  }
  throw new Error(`80 presses of Tab did not reach “${text}”`);
}
