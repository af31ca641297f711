import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverAddress, toolAddress } from '#export/addresses.ts';
import { openBrowser, visit } from './browser.ts';
import { accessProblems, widthsThatOverflow } from './looks.ts';

const WORST = toolAddress('npm/ledger', 'delete_entry');
const MILDER = toolAddress('npm/bookkeeper', 'delete_entry');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a tool that another server offers with a lower label', () => {
  it('leads there, says why it does, and never to a server that is easily taken for another', async () => {
    const { page, context, faults } = await visit(browser, WORST);
    await page.locator('.contents').getByRole('link', { name: 'Lower elsewhere' }).click();
    await page.waitForURL('**/#elsewhere');
    const section = page.getByRole('region', { name: 'The same with a lower label' });
    expect(await section.locator('li').count()).toBe(1);
    expect(await section.innerText()).toContain('the titles of both servers name ledger');
    expect(await section.locator('li').innerText()).toMatch(/delete_entry of Ledger server by npm\/bookkeeper.*\n.*Destructive\s+high/s);
    expect(await accessProblems(page, '[aria-labelledby="elsewhere"]')).toEqual([]);
    expect(await widthsThatOverflow(page)).toEqual([]);
    await section.getByRole('link', { name: 'delete_entry' }).click();
    expect(new URL(page.url()).pathname).toBe(MILDER);
    expect(await page.getByRole('region', { name: 'The same with a lower label' }).count()).toBe(0);
    expect(await page.locator('.contents').getByText('Lower elsewhere').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('servers whose names look alike', () => {
  it.each([
    ['npm/ledger', 'npm/1edger'],
    ['npm/1edger', 'npm/ledger'],
  ] as const)('%s names %s as easily taken for it', async (id, other) => {
    const { page, context } = await visit(browser, serverAddress(id));
    const warning = page.locator('#identity ~ *, [aria-labelledby="identity"]').getByText('Easily taken for another:').first();
    expect(await warning.isVisible()).toBe(true);
    expect(
      await page
        .locator('[aria-labelledby="identity"]')
        .getByRole('link', { name: other.slice('npm/'.length), exact: true })
        .getAttribute('href'),
    ).toBe(serverAddress(other));
    await context.close();
  });

  it('says it of no other', async () => {
    const { page, context } = await visit(browser, serverAddress('npm/bookkeeper'));
    expect(await page.getByText('Easily taken for another:').count()).toBe(0);
    await context.close();
  });
});
