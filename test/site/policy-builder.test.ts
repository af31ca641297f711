import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { accessProblems, unfold, widthsThatOverflow } from './looks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const policyText = (page: Page) => page.locator('[data-text]').inputValue();

async function begin(page: Page, server: string): Promise<void> {
  await page.locator('[data-server]').fill(server);
  await page.keyboard.press('Enter');
  await page.locator('.tool-choice').first().waitFor();
}

describe('the policy builder', () => {
  it('takes a part of a name that no other server has, and names the servers where several have it', async () => {
    const { page, context, faults } = await visit(browser, '/policy/');
    const status = page.locator('[data-choose-status]');
    const type = async (words: string) => {
      await page.locator('[data-server]').fill(words);
      await page.keyboard.press('Enter');
    };
    await type('ledger');
    await status
      .getByText(
        '3 servers have “ledger” in their names: Ledger server by npm/1edger (npm/1edger), Ledger server by npm/bookkeeper (npm/bookkeeper), Ledger',
      )
      .waitFor();
    await type('nobody');
    await status.getByText('No server of the catalogue has “nobody” in its name.').waitFor();
    await type('Example Pay');
    await page.locator('.tool-choice').first().waitFor();
    expect(await page.locator('[data-draft-title]').innerText()).toBe('Example Payments');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('builds, tries and shares a policy by keyboard alone, and loses nothing on the way back', async () => {
    const { page, context, faults } = await visit(browser, '/policy/');
    await page.locator('[data-servers] option').first().waitFor({ state: 'attached' });
    await tabTo(page, '#server');
    await page.keyboard.type('placard/example-payments');
    await page.keyboard.press('Enter');
    await page.locator('.tool-choice').first().waitFor();
    await tabTo(page, 'select[aria-label="Calls of payment_create"]');
    await page.keyboard.type('Refuse');
    await tabTo(page, '.tool-choice:nth-child(2) .limit input');
    await page.keyboard.type('7');
    await tabTo(page, '.tool-choice:nth-child(2) summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.clause-form input[required]');
    await page.keyboard.type('amount');
    await tabTo(page, '.clause-form select[aria-label^="Comparison"]');
    await page.keyboard.type('is more');
    await page.keyboard.press('Tab');
    await page.keyboard.type('50');
    await page.keyboard.press('Enter');
    await page.locator('.clauses li').waitFor();
    const { tools } = JSON.parse(await policyText(page));
    expect(tools.payment_create).toEqual({ action: 'deny' });
    expect(tools.payment_refund.limits[0].max).toBe(7);
    const given = { path: '/amount', op: 'exists', value: true };
    expect(tools.payment_refund.deny_if).toEqual([{ conditions: [given, { path: '/amount', op: 'gt', value: 50 }] }]);
    expect(await page.locator('[data-sentences]').innerText()).toContain('payment_create is refused.');
    expect(await page.locator('[data-difference-summary]').innerText()).toBe('Every change tightens. 2 in all:');
    await page.locator('[data-calls]').focus();
    await page.keyboard.insertText('{"name":"payment_refund","arguments":{"amount":60}}\n{"name":"payment_list"}\n{"name":"unheard"}');
    expect(await page.locator('.rulings strong').allInnerTexts()).toEqual(['Refused', 'Allowed', 'Refused']);
    const before = await policyText(page);
    await page.locator('.colophon a').first().click();
    await page.waitForURL('**/methodology/');
    await page.goBack();
    await page.locator('.tool-choice').first().waitFor();
    expect(await policyText(page)).toBe(before);
    expect(await page.locator('.rulings li').count()).toBe(3);
    await page.locator('[data-share]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-link-frame]:not([hidden])').waitFor();
    const link = await page.locator('[data-link]').inputValue();
    const other = await context.newPage();
    await other.goto(link);
    await other.locator('[data-shared-open]').waitFor();
    expect(await other.locator('[data-work]').isHidden()).toBe(true);
    await other.locator('[data-shared-open]').press('Enter');
    await other.locator('.tool-choice').first().waitFor();
    expect(await policyText(other)).toBe(before);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('names the line of a mistake, keeps the last valid policy, and writes for every client', async () => {
    const { page, context, faults } = await visit(browser, '/policy/');
    await begin(page, 'placard/example-payments');
    const valid = await policyText(page);
    await page.locator('[data-text]').fill('{\n  "version": "1",\n  "default": "deney"\n}');
    expect(await page.locator('[data-text-status]').innerText()).toMatch(/^Line 3: unknown default "deney"; did you mean "deny"\?/);
    await page.locator('[data-text]').fill('{\n  "versoin": "1",\n  "default": "deney"\n}');
    expect(await page.locator('[data-text-status] p').allInnerTexts()).toEqual([
      expect.stringMatching(/^Line 2: unknown key "versoin"; did you mean "version"\?/),
      expect.stringMatching(/^Line 3: unknown default "deney"/),
      'The last valid policy stays in force on this page.',
    ]);
    await page.reload();
    expect(await policyText(page)).toContain('deney');
    await page.locator('[data-mend]').press('Enter');
    expect(await policyText(page)).toBe(valid);
    await page.locator('[data-export] summary').press('Enter');
    const clients = await page
      .locator('[data-client] option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(clients.length).toBeGreaterThan(15);
    for (const client of clients) {
      await page.locator('[data-client]').selectOption(client);
      const title = await page.locator(`[data-client] option[value="${client}"]`).innerText();
      await page.getByRole('region', { name: `Rules for ${title}`, exact: true }).waitFor();
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('tells every call that is none, each in a line of its own', async () => {
    const { page, context } = await visit(browser, '/policy/');
    await begin(page, 'placard/example-payments');
    await page.locator('[data-calls]').fill('{"nam":"payment_list"}\n{"name":"payment_list"}\n5');
    const told = await page.locator('[data-calls-status]').innerText();
    expect(told.split('\n').map((line) => line.split(';')[0])).toEqual(['line:1#/nam: unknown key "nam"', 'line:3#: not a JSON object']);
    await context.close();
  });

  it('says that no choice has an effect while every tool is hidden, and takes a task of the cookbook', async () => {
    const { page, context, faults } = await visit(browser, '/docs/cookbook/');
    expect(await page.locator('main h2').allInnerTexts()).toHaveLength(10);
    expect(await page.locator('#task-3').innerText()).toBe('3. Refuse one tool and say why');
    await page
      .locator('section', { has: page.locator('#task-4') })
      .getByRole('link', { name: 'Open it in the policy builder' })
      .click();
    await page.locator('[data-shared-open]').waitFor();
    await page.locator('[data-shared-open]').press('Enter');
    await page.locator('.tool-choice').first().waitFor();
    const policy = JSON.parse(await policyText(page));
    expect(policy.hide).toEqual(['drop_database', 'delete_project']);
    expect(await page.locator('[data-void]').innerText()).toBe('');
    await page.locator('[data-text]').fill(JSON.stringify({ ...policy, hide: ['*'] }));
    await page.locator('[data-void]', { hasText: 'no choice below has an effect' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('uses nothing of a link that is broken, and says why', async () => {
    const { page, context, faults } = await visit(browser, '/policy/#policies=AAAA');
    await page.locator('[data-shared-said]', { hasText: 'was cut off or changed on its way' }).waitFor();
    expect(await page.locator('[data-shared-open]').isHidden()).toBe(true);
    await page.locator('[data-shared-drop]').press('Enter');
    expect(new URL(page.url()).hash).toBe('');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says what it needs without JavaScript', async () => {
    const { page, context } = await visit(browser, '/policy/', { javaScriptEnabled: false });
    expect(await page.locator('.banner').first().isVisible()).toBe(true);
    expect(await page.locator('[data-builder]').isHidden()).toBe(true);
    await context.close();
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it('is accessible and fits every width, also for a server that tries everything', async () => {
    const { page, context, faults } = await visit(browser, '/policy/', { colorScheme, reducedMotion: 'reduce' });
    await begin(page, 'npm/hostile');
    await page.locator('[data-sample]').click();
    await unfold(page);
    await page.locator('.clause-form').first().waitFor();
    await page.locator('[data-export-view] pre').waitFor();
    expect(await page.locator('.tool-choice').count()).toBeGreaterThan(12);
    expect(await widthsThatOverflow(page)).toEqual([]);
    expect(await accessProblems(page)).toEqual([]);
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(await page.locator('main :is(script, img, iframe, object)').count()).toBe(await scriptsOf(page));
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** The scripts of the page's own template. */
async function scriptsOf(page: Page): Promise<number> {
  return page.locator('main script[type="module"][src^="/_astro/"]').count();
}

async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error(`120 presses of Tab did not reach ${selector}`);
}
