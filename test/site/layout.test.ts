import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './browser.ts';

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
