import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serverAddress } from '#export/addresses.ts';
import { serverAsked, wordsAsked } from '#site/asked-words.ts';
import { openBrowser, visit } from './browser.ts';
import { PAYLOADS } from './hostile.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the words of an address', () => {
  it.each([
    ['/servers/acme-shop-0a1b2c/delete-order-9f6b48/', 'delete order'],
    ['/servers/acme-shop-0a1b2c/', 'acme shop'],
    ['/rules/deletesRecords/index.html', 'deletesRecords'],
    ['/404.html', ''],
    ['/', ''],
    ['/%E8%AF%BB%E5%8F%96/', '读取'],
    ['/a%ZZ/', 'a ZZ'],
    ['/%3Cimg%20src=x%20onerror=alert(1)%3E', 'img src x onerror alert 1'],
  ])('of %s are “%s”', (path, words) => expect(wordsAsked(path)).toBe(words));

  it('end before they get long', () => {
    expect(wordsAsked(`/${'word-'.repeat(100)}`)).toBe('word '.repeat(16).trimEnd());
    expect(wordsAsked(`/${'x'.repeat(500)}`)).toBe('');
  });

  it('name a server where they lie below its page alone', () => {
    expect(serverAsked('/servers/acme-shop-0a1b2c/delete-order/')).toBe('/servers/acme-shop-0a1b2c/');
    for (const path of ['/servers/acme/', '/servers/', '/servers/acme/tool/more/', '/rules/acme/tool/', '/x/servers/acme/tool/'])
      expect(serverAsked(path), path).toBeUndefined();
  });
});

describe('the page for what is not there', () => {
  const open = async (path: string, options = {}) => {
    const watched = await visit(browser, '/', options);
    await watched.page.route(`**${path}`, (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: readFileSync(join(inject('site').folder, '404.html')) }),
    );
    await watched.page.goto(inject('site').address + path);
    return watched;
  };

  it('searches for the words of the address, and leads to the server of a tool that is gone', async () => {
    const server = serverAddress('npm/crowded');
    const { page, context, faults } = await open(`${server}delete-shelf-0a1b2c/`);
    expect(await page.getByLabel('Find a tool').inputValue()).toBe('delete shelf');
    await page.getByRole('link', { name: 'what it lists now' }).click();
    await page.waitForURL(`**${server}`);
    await page.goBack();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.locator('.result-link', { hasText: /^delete_shelf$/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('offers no server that is not there either, and takes hostile words for text', async () => {
    const { page, context, faults } = await open(`/servers/nobody/${encodeURIComponent(PAYLOADS[0] ?? '')}/`);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-server-asked]').isVisible()).toBe(false);
    expect(await page.getByLabel('Find a tool').inputValue()).toMatch(/^[\p{L}\p{N} ]+$/u);
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await context.close();
  });

  it('leads on without a script', async () => {
    const { page, context } = await open('/nothing/', { javaScriptEnabled: false });
    for (const name of ['All servers, A to Z', 'risk', 'category'])
      expect(await page.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.locator('.banner', { hasText: 'The search needs JavaScript' }).waitFor();
    await context.close();
  });
});
