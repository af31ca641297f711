import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { TEMPLATES } from './files.ts';
import { accessProblems, doubleText, overflows, unfold, widthsThatOverflow } from './looks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The longest page takes axe seconds, and minutes on a busy machine. */
const PATIENCE = 600_000;

/** Half of a wide window: what remains of it where everything is shown at twice its size. */
const ENLARGED = { width: 640, height: 900 };

describe.each(TEMPLATES)('%s', (path) => {
  it('fits a small window with text of twice the size', async () => {
    const { page, context } = await visit(browser, path, { viewport: ENLARGED });
    await doubleText(page);
    await unfold(page);
    expect(await overflows(page)).toBe(false);
    await context.close();
  });

  it(
    'is quiet, fits every width and is accessible in both themes',
    async () => {
      const { page, context, faults } = await visit(browser, path, { colorScheme: 'light', reducedMotion: 'reduce' });
      expect(await widthsThatOverflow(page)).toEqual([]);
      await unfold(page);
      expect(await accessProblems(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessProblems(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
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
