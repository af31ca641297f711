import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './browser.ts';

const MOST_STEPS = 4;
/** Windows that somebody scrolls down before the answer is there. */
const MOST_WINDOWS = 1.5;
const WINDOW = { width: 1280, height: 800 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** One thing that somebody does who sees the page and nothing else. */
type Step = (page: Page) => Promise<unknown>;

const press =
  (name: string): Step =>
  (page) =>
    page.getByRole('link', { name, exact: true }).filter({ visible: true }).first().click();
const search =
  (words: string): Step =>
  async (page) => {
    await page.getByLabel('Find a tool').fill(words);
    await page.keyboard.press('Enter');
  };
const choose =
  (name: RegExp): Step =>
  (page) =>
    page.getByRole('radio', { name }).check();

interface Question {
  readonly asks: string;
  readonly steps: readonly Step[];
  readonly answers: (page: Page) => readonly Locator[];
}

const QUESTIONS: readonly Question[] = [
  {
    asks: 'what can backchannel_complete do, and why is it High',
    steps: [search('backchannel_complete'), press('backchannel_complete')],
    answers: (page) => [page.getByText('High risk'), page.getByText(/^One call completes authentication .*Complete a CIBA\/OTP flow/)],
  },
  {
    asks: 'which tools of a server delete',
    steps: [press('Servers'), press('Example Payments'), choose(/^Destructive/)],
    answers: (page) => [page.getByRole('row', { name: /token_revoke.*Destructive/ })],
  },
  {
    asks: 'give me rules for Claude Code for this server',
    steps: [press('Servers'), press('Example Payments'), press('Rules for clients')],
    answers: (page) => [page.getByText('For Claude Code, merge this into'), page.getByText('"mcp__example-payments__payment_create"')],
  },
  {
    asks: 'what changed last',
    steps: [press('Changes')],
    answers: (page) => [page.getByText(/^The last change that is known: .* on \d{4}-\d\d-\d\d, \d[\d,]* changes?: \d/)],
  },
  {
    asks: 'is this label measured',
    steps: [
      search('backchannel_complete'),
      press('backchannel_complete'),
      (page) => page.getByRole('link', { name: /^Category right for/ }).click(),
    ],
    answers: (page) => [page.getByText('Yes, the labels are measured.')],
  },
];

describe('somebody who comes for the first time finds', () => {
  it.each(QUESTIONS)('$asks', async ({ steps, answers }) => {
    const { page, context, faults } = await visit(browser, '/', { viewport: WINDOW, reducedMotion: 'reduce' });
    for (const step of steps) await step(page);
    for (const answer of answers(page)) {
      const shown = answer.filter({ visible: true }).first();
      await shown.waitFor();
      expect((await shown.boundingBox())?.y).toBeLessThan(WINDOW.height * MOST_WINDOWS);
    }
    expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
    expect(faults).toEqual([]);
    await context.close();
  });
});
