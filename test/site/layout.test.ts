import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverAddress } from '#export/addresses.ts';
import { signOf } from '#site/diamond.ts';
import { readTaxonomy } from '#store/read.ts';
import { openBrowser, visit } from './browser.ts';
import { SEED_TOOL } from './files.ts';
import { picturesThatVanish } from './looks.ts';

const SEED_SERVER = serverAddress('placard/example-payments');
/** Between the margins of a sheet of A4. */
const PAPER = { width: 680, height: 1000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('words', () => {
  it.each([320, 768])('of a category and a severity stand unbroken at %i pixels', async (width) => {
    const { page, context } = await visit(browser, '/risk/', { viewport: { width, height: 900 } });
    expect(await page.evaluate(brokenCells, '.matrix :is(th, td)')).toEqual([]);
    await page.goto(new URL('/risk/high/', page.url()).href);
    expect(await page.evaluate(brokenCells, '[data-head="Category"], [data-head="Severity"]')).toEqual([]);
    await context.close();
  });
});

describe('a narrow window', () => {
  it.each(['ltr', 'rtl'] as const)('is not wider than itself where text runs %s', async (direction) => {
    const { page, context } = await visit(browser, '/', { viewport: { width: 320, height: 900 } });
    for (const path of ['/', '/risk/', '/servers/', '/search/', SEED_SERVER, SEED_TOOL, '/docs/api/', '/authentication/keys-wanted/']) {
      await page.goto(new URL(path, page.url()).href);
      const width = await page.evaluate((dir) => {
        document.documentElement.dir = dir;
        return document.documentElement.scrollWidth;
      }, direction);
      expect(width, path).toBe(320);
    }
    await context.close();
  });

  it('begins every line of example searches at the margin', async () => {
    const { page, context } = await visit(browser, '/', { viewport: { width: 320, height: 900 } });
    const lefts = await page.locator('.try a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect().left));
    const margin = (await page.locator('.try').first().boundingBox())?.x;
    expect(lefts.slice(1)).toContain(margin);
    await context.close();
  });

  it('keeps the letters in sight beside the servers that they lead to', async () => {
    const { page, context } = await visit(browser, '/servers/', { viewport: { width: 320, height: 900 }, reducedMotion: 'reduce' });
    const letters = page.getByRole('navigation', { name: 'Servers by their first letter' });
    await letters.getByRole('link').last().click();
    await page.waitForURL(/#letter-/);
    const target = page.locator(':target');
    const [bar, head] = [await letters.boundingBox(), await target.boundingBox()];
    expect(bar?.y).toBe(0);
    expect(head?.y).toBeGreaterThan(bar?.height ?? 0);
    await context.close();
  });
});

it('an example of a rule stands apart from the next', async () => {
  const { page, context } = await visit(browser, '/rules/deletes-records/');
  const examples = page.locator('.examples').first().locator('li');
  const [within = 0, between] = await examples.evaluateAll((items) => {
    const [first = [], second = []] = items.map((item) => [...item.children].map((part) => part.getBoundingClientRect()));
    const gap = (above?: DOMRect, below?: DOMRect) => (below?.top ?? Number.NaN) - (above?.bottom ?? Number.NaN);
    return [gap(first[0], first[1]), gap(first.at(-1), second[0])];
  });
  expect(between).toBeGreaterThan(2 * within);
  await context.close();
});

it('a grade in the chart of servers leads to the list of those that have it, which opens', async () => {
  const { page, context } = await visit(browser, '/servers/');
  await page.locator('.chart a[href*="#grade-"]').first().click();
  await page.locator(':target').waitFor();
  expect(await page.locator(':target').getByRole('link').first().isVisible()).toBe(true);
  await context.close();
});

describe('on paper', () => {
  it('a policy names its preset and its form, the page its address, and the dark theme stays on the screen', async () => {
    const { page, context } = await visit(browser, SEED_TOOL, { colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.policy-choices').innerText()).toMatch(/Recommended/i);
    expect(await page.locator('.policy-choices').innerText()).not.toMatch(/Strict/i);
    expect(await page.getByText(`https://placard.example${SEED_TOOL}`, { exact: true }).isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    for (const selector of ['.badge', 'mark']) expect(await styleOf(page, selector, 'printColorAdjust'), selector).toBe('exact');
    expect(await styleOf(page, '.block-head', 'breakAfter')).toBe('avoid');
    await context.close();
  });

  it('tables stay tables, nothing asks to be pressed, and a link to elsewhere tells where it leads', async () => {
    const { page, context } = await visit(browser, SEED_SERVER, { viewport: PAPER });
    await page.emulateMedia({ media: 'print' });
    expect(await styleOf(page, '.tools tbody td', 'display')).toBe('table-cell');
    expect(await page.locator('.tools thead').first().isVisible()).toBe(true);
    for (const needless of ['button', 'nav.sections', '.contents', '.tool-filter', '.settings', '.colophon-links'])
      expect(await page.locator(needless).filter({ visible: true }).count(), needless).toBe(0);
    await page.goto(new URL('/methodology/', page.url()).href);
    expect(await afterOf(page, 'main a[href^="http"]')).toMatch(/^" \(https:/);
    await page.goto(new URL('/changes/', page.url()).href);
    expect(await styleOf(page, '.change-class.is-critical', 'printColorAdjust')).toBe('exact');
    await context.close();
  });
});

describe('where motion is not wanted', () => {
  it.each(['/', SEED_TOOL, '/policy/'])('nothing on %s moves', async (path) => {
    const { page, context } = await visit(browser, path, { reducedMotion: 'reduce' });
    expect(await page.evaluate(movingElements)).toEqual([]);
    expect(await styleOf(page, 'html', 'scrollBehavior')).toBe('auto');
    await context.close();
  });
});

describe.each(['light', 'dark'] as const)('in forced colours on a %s ground', (colorScheme) => {
  it.each(['/', SEED_TOOL, SEED_SERVER, '/risk/', '/changes/'])('no picture on %s vanishes', async (path) => {
    const { page, context } = await visit(browser, path, { forcedColors: 'active', colorScheme });
    expect(await picturesThatVanish(page)).toEqual([]);
    await context.close();
  });

  it('code keeps an edge, and the section of the page is told from the others', async () => {
    const { page, context } = await visit(browser, '/risk/', { forcedColors: 'active', colorScheme });
    const edge = (selector: string) => styleOf(page, selector, 'borderBlockEndColor');
    expect(await edge('.sections a[aria-current]')).not.toBe(await edge('.sections a:not([aria-current])'));
    await page.goto(new URL('/report/', page.url()).href);
    expect(await styleOf(page, 'main pre', 'borderTopWidth')).toBe('1px');
    await context.close();
  });
});

describe('in forced colours', () => {
  it('the badge’s diamond and the marks of traits stand out from the ground', async () => {
    const { page, context } = await visit(browser, SEED_TOOL, { forcedColors: 'active' });
    const ground = await styleOf(page, 'body', 'backgroundColor');
    expect(await styleOf(page, '.badge .rim', 'fill')).not.toBe(ground);
    expect(await styleOf(page, '.verdict .mark circle', 'stroke')).not.toBe(ground);
    expect(await styleOf(page, '.verdict .mark text', 'fill')).not.toBe(await styleOf(page, '.verdict .mark circle', 'fill'));
    await context.close();
  });
});

describe('without JavaScript', () => {
  it('nothing is offered that needs it', async () => {
    const { page, context } = await visit(browser, '/', { javaScriptEnabled: false });
    for (const path of ['/', SEED_TOOL, '/search/']) {
      await page.goto(new URL(path, page.url()).href);
      for (const needy of ['[data-settings]', '[data-theme-button]', '[data-copy]', '.facet'])
        expect(await page.locator(needy).filter({ visible: true }).count(), `${needy} on ${path}`).toBe(0);
    }
    expect(await page.locator('.banner').isVisible()).toBe(true);
    await context.close();
  });
});

describe('the frame', () => {
  it('puts the footer at the foot of a short page', async () => {
    const { page, context } = await visit(browser, '/404.html', { viewport: { width: 1440, height: 1400 } });
    const bottom = await page.locator('.colophon').evaluate((footer) => footer.getBoundingClientRect().bottom);
    expect(Math.round(bottom)).toBe(1400);
    await context.close();
  });

  it('ends the way to a page with the page itself', async () => {
    const { page, context } = await visit(browser, SEED_TOOL);
    expect(await page.locator('.crumbs [aria-current="page"]').innerText()).toBe('backchannel_complete');
    await context.close();
  });
});

it('every trait has a sign of its own, none of them a category’s letter', () => {
  const { categories, traits } = readTaxonomy('catalog');
  const signs = [...traits.map(({ id }) => signOf(id)), ...categories.map(({ letter }) => letter)];
  expect(new Set(signs).size).toBe(signs.length);
});

function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => String(Reflect.get(getComputedStyle(element), name)), property);
}

/** What stands behind an element, as its style writes it. */
function afterOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element, '::after').content);
}

/** The elements that fade, slide or turn. */
function movingElements(): string[] {
  const moves = (element: Element) => {
    const { animationName, transitionDuration } = getComputedStyle(element);
    return animationName !== 'none' || transitionDuration !== '0s';
  };
  return [...document.querySelectorAll('*')].filter(moves).map(({ outerHTML }) => outerHTML.slice(0, 100));
}

/** The texts of elements that need more than one line. */
function brokenCells(selector: string): string[] {
  const cells = [...document.querySelectorAll(selector)];
  if (cells.length === 0) throw new Error(`no ${selector}`);
  return cells.filter((cell) => linesOf(cell) > 1).map((cell) => cell.textContent ?? '');

  function linesOf(cell: Element): number {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const bottoms = new Set<number>();
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const { bottom } of range.getClientRects()) bottoms.add(Math.round(bottom / 8));
    }
    return bottoms.size;
  }
}
