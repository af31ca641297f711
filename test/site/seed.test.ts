import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { SEED_TOOL } from './files.ts';

const DEFINITION = 'Complete a CIBA/OTP flow by submitting the OTP the shopper received. Returns the access_token once validated.';
const POLICY = {
  version: '1',
  default: 'deny',
  tools: { backchannel_complete: { limits: [{ counter: 'backchannel_complete_rate', window: 'minute', max: 10, scope: 'grant' }] } },
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await visit(browser, SEED_TOOL, { permissions: ['clipboard-read', 'clipboard-write'] }));
});
afterAll(() => browser.close());

const shownPolicy = () => page.locator('.policy .code-frame pre:visible').innerText();

describe('the page of backchannel_complete', () => {
  it('says High risk, Execute and the name of the server', async () => {
    const verdict = page.locator('.verdict');
    expect(await verdict.locator('.verdict-badge').innerText()).toContain('High risk');
    expect(await verdict.locator('h1').innerText()).toBe('backchannel_complete');
    expect(await verdict.innerText()).toMatch(/Category\s+Execute/);
    expect(await verdict.locator('.where a').innerText()).toBe('Example Payments');
    expect(await page.locator('.banner').innerText()).toContain('example of our own');
  });

  it('quotes the definition as evidence', async () => {
    expect(await page.locator('section:has(#does) blockquote').first().innerText()).toBe(DEFINITION);
    const marked = await page.locator('section:has(#why) mark').allInnerTexts();
    expect(marked.some((words) => words.length > 10 && DEFINITION.includes(words))).toBe(true);
  });

  it('shows exactly the reference’s policy', async () => expect(JSON.parse(await shownPolicy())).toEqual(POLICY));

  it('copies exactly the JSON that is shown', async () => {
    await page.locator('.policy [data-copy]').click();
    await page.locator('[data-copied]', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('.policy .code-frame pre:visible').evaluate((element) => element.textContent));
    expect(JSON.parse(copied)).toEqual(POLICY);
  });

  it('offers the file that it shows', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.policy [data-download]').click()]);
    const file = readFileSync(await download.path());
    expect(download.suggestedFilename()).toBe('policy.json');
    expect(JSON.parse(file.toString())).toEqual(POLICY);
    expect(createHash('sha256').update(file).digest('hex')).toBe(await page.locator('.checksum code:visible').innerText());
  });

  it('answers the seven questions, and what its own arguments raise', async () => {
    const questions = await page.locator('.faq summary').allInnerTexts();
    expect(questions.map((question) => question.trim())).toEqual([
      'What does the backchannel_complete tool do?',
      'How do I enforce a policy on backchannel_complete?',
      'What risk level is backchannel_complete?',
      'Can I rate-limit backchannel_complete?',
      'How do I block backchannel_complete completely?',
      'What parameters does backchannel_complete take?',
      'Which MCP server provides backchannel_complete?',
      'Does backchannel_complete take a secret as an argument?',
    ]);
  });

  it('says which clause bears on the abuse of log-ins, and that no gateway exists', async () => {
    const attack = page.locator('.attack-list > li', { hasText: 'Authentication-flow abuse' });
    expect(await attack.innerText()).toContain('tools.backchannel_complete.limits');
    expect(await page.locator('section:has(#policy)').innerText()).toContain('Placard has no gateway yet');
  });
});

describe('the policy’s choices', () => {
  it('work without a script', async () => {
    const { page: plain, context } = await visit(browser, SEED_TOOL, { javaScriptEnabled: false });
    await plain.getByRole('radio', { name: 'Strict' }).check();
    const strict: unknown = JSON.parse(await plain.locator('.policy .code-frame pre:visible').innerText());
    expect(strict).toMatchObject({ tools: { backchannel_complete: { action: 'approve' } } });
    await plain.getByRole('radio', { name: 'Observe' }).check();
    await plain.getByRole('radio', { name: 'full' }).check();
    expect(JSON.parse(await plain.locator('.policy .code-frame pre:visible').innerText())).toMatchObject({
      mode: 'observe',
      pins: {},
    });
    await context.close();
  });

  it('take the steps along: the command, the file and the client’s rules are those of the chosen policy', async () => {
    const { page: plain, context } = await visit(browser, SEED_TOOL, { javaScriptEnabled: false });
    for (const [preset, form] of [
      ['Recommended', 'minimal'],
      ['Strict', 'full'],
      ['Observe', 'minimal'],
    ] as const) {
      await plain.getByRole('radio', { name: preset }).check();
      await plain.getByRole('radio', { name: form }).check();
      const steps = plain.locator('.steps:visible');
      expect(await steps.count()).toBe(1);
      expect(await steps.innerText()).toContain(`--preset ${preset.toLowerCase()} --form ${form}`);
      expect((await steps.innerText()).includes('mcp__example-payments__backchannel_complete')).toBe(preset !== 'Observe');
    }
    await context.close();
  });
});
