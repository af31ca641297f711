import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WIDTHS = [320, 768, 1440];

/** The widths at which a page must be scrolled sideways. */
export async function widthsThatOverflow(page: Page): Promise<number[]> {
  const overflowing: number[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    if (await overflows(page)) overflowing.push(width);
  }
  return overflowing;
}

/** Whether a page must be scrolled sideways as wide as it is. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

/** Makes the text of a page twice as large, as a reader's own settings would. */
export function doubleText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% !important }');
    document.adoptedStyleSheets = [sheet];
  });
}

/** The pictures of a page of which no line and no area stands out from the ground, each by its markup. */
export function picturesThatVanish(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const none = ['none', 'rgba(0, 0, 0, 0)', getComputedStyle(document.body).backgroundColor];
    const pictures = [...document.querySelectorAll('svg')].filter((svg) => svg.checkVisibility());
    if (pictures.length === 0) throw new Error('no picture');
    return pictures
      .filter((svg) => ![...svg.querySelectorAll('path, rect, circle')].some(standsOut))
      .map((svg) => svg.outerHTML.slice(0, 200));

    function standsOut(shape: Element): boolean {
      const { fill, stroke } = getComputedStyle(shape);
      return !none.includes(fill) || !none.includes(stroke);
    }
  });
}

/** What axe finds on a page, or on one part of it. */
export async function accessProblems(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** Opens everything that is folded, also where only one may be open at a time. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.removeAttribute('name');
      details.open = true;
    }
  });
}
