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

const WIDTHS = [320, 768, 1440];
/** The longest page takes axe seconds, and minutes on a busy machine. */
const PATIENCE = 600_000;

/** What a theme can break; everything else is the same in both. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

describe.each(TEMPLATES)('%s', (path) => {
  it(
    'is quiet, fits every width and is accessible in both themes',
    async () => {
      const { page, context, faults } = await visit(browser, path, { colorScheme: 'light', reducedMotion: 'reduce' });
      const overflowing: number[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) overflowing.push(width);
      }
      expect(overflowing).toEqual([]);
      await page.evaluate(openAll);
      expect(problemsIn(await new AxeBuilder({ page }).analyze())).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(problemsIn(await new AxeBuilder({ page }).withRules(COLOURS).analyze())).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
});

function problemsIn({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** Opens everything that is folded, also where only one may be open at a time. */
function openAll(): void {
  for (const details of document.querySelectorAll('details')) {
    details.removeAttribute('name');
    details.open = true;
  }
}

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
