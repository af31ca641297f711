import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportPolicy } from '#clients/export.ts';
import { TARGETS, wholeTitle } from '#clients/index.ts';
import { serverAddress } from '#export/addresses.ts';
import type { Policy } from '#model/types.ts';
import { openBrowser, visit } from './browser.ts';
import { HOSTILE_TOOL, SEED_TOOL } from './files.ts';
import { accessProblems } from './looks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('a policy is written for another client, follows the preset, and leads to the builder', async () => {
  const { page, context, faults } = await visit(browser, SEED_TOOL);
  await page.locator('[data-client-choice]').selectOption('codex');
  const rules = page.getByRole('region', { name: 'Rules for Codex' });
  await rules.waitFor();
  expect(await rules.innerText()).toContain('enabled_tools = [ "backchannel_complete" ]');
  expect(await page.locator('[data-static-client]').filter({ visible: true }).count()).toBe(0);
  await page.getByRole('radio', { name: 'Strict' }).check();
  await page.locator('[data-client-view]', { hasText: 'default_tools_approval_mode' }).waitFor();
  await page.locator('[data-client-choice]').selectOption('claude-code');
  await page.locator('[data-static-client]').first().waitFor();
  await page.getByRole('link', { name: 'Change it in the policy builder' }).press('Enter');
  await page.locator('.tool-choice').first().waitFor();
  expect(Object.keys(JSON.parse(await page.locator('[data-text]').inputValue()).tools)).toEqual(['backchannel_complete']);
  expect(faults).toEqual([]);
  await context.close();
});

it('the policy that is shown has an address of its own', async () => {
  const { page, context, faults } = await visit(browser, SEED_TOOL);
  await page.getByRole('radio', { name: 'Strict' }).check();
  await page.getByRole('radio', { name: 'full' }).check();
  const shown = await page.getByRole('region', { name: 'policy.json, strict, full form' }).innerText();
  const address = new URL(page.url());
  expect(address.search).toBe('?preset=strict&form=full');
  await page.getByRole('radio', { name: 'minimal' }).check();
  expect(new URL(page.url()).search).toBe('?preset=strict');
  await context.close();
  const linked = await visit(browser, `${SEED_TOOL}${address.search}`);
  expect(await linked.page.getByRole('radio', { name: 'Strict' }).isChecked()).toBe(true);
  expect(await linked.page.getByRole('region', { name: 'policy.json, strict, full form' }).innerText()).toBe(shown);
  const unknown = await visit(browser, `${SEED_TOOL}?preset=loose`);
  expect(await unknown.page.getByRole('radio', { name: 'Recommended' }).isChecked()).toBe(true);
  expect([...faults, ...linked.faults, ...unknown.faults]).toEqual([]);
  for (const { context: other } of [linked, unknown]) await other.close();
});

it.each([
  ['a tool that no client takes for another', SEED_TOOL, ''],
  ['a server', serverAddress('npm/lonely'), ''],
  ['a server whose longer policies stand in their files', serverAddress('npm/crowded'), '?preset=strict&form=full'],
])('the policy of %s is written for every client as the command line writes it', async (_, address, choice) => {
  const { page, context, faults } = await visit(browser, `${address}${choice}`);
  const document = page.locator('.policy .code-frame pre').filter({ visible: true });
  await document.waitFor();
  const policy: Policy = JSON.parse((await document.textContent()) ?? '');
  const serverName = await page.locator('[data-client-server]').inputValue();
  for (const target of TARGETS.slice(1)) {
    await page.locator('[data-client-choice]').selectOption(target.id);
    const rules = page.getByRole('region', { name: `Rules for ${wholeTitle(target)}`, exact: true });
    await rules.waitFor();
    const { text } = exportPolicy(target, policy, { serverName, tools: [] });
    expect(await rules.textContent(), target.id).toBe(text);
    expect(await page.locator('[data-client-copy]').isEnabled(), target.id).toBe(text !== '');
  }
  expect(faults).toEqual([]);
  await context.close();
});

it('a hostile name stays text in every client’s words', async () => {
  const { page, context, faults } = await visit(browser, HOSTILE_TOOL);
  for (const client of ['cursor', 'toolhive', 'goose', 'names']) {
    await page.locator('[data-client-choice]').selectOption(client);
    const title = await page.locator(`[data-client-choice] option[value="${client}"]`).innerText();
    await page.getByRole('region', { name: `Rules for ${title}`, exact: true }).waitFor();
  }
  expect(await accessProblems(page, '.other-clients')).toEqual([]);
  expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
  expect(faults).toEqual([]);
  await context.close();
});
