import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyAddress, serverAddress } from '#export/addresses.ts';
import { openBrowser, visit } from './browser.ts';
import { builtPage, builtText } from './files.ts';
import { PAYLOADS } from './hostile.ts';
import { accessProblems } from './looks.ts';

const CROWDED = serverAddress('npm/crowded');
const FULL = policyAddress(CROWDED, 'strict-full');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the tools of a server', () => {
  it.each([true, false])('can be narrowed to those that delete, with scripts: %s', async (javaScriptEnabled) => {
    const { page, context } = await visit(browser, CROWDED, { javaScriptEnabled });
    await page.getByRole('radio', { name: /^Destructive/ }).check();
    const names = page.locator('.tool-filter ~ .tools .tool-name').filter({ visible: true });
    expect(await names.allInnerTexts()).toEqual(['delete_shelf']);
    expect(await page.locator('[data-words]').isVisible()).toBe(javaScriptEnabled);
    await context.close();
  });

  it('can be looked through by words and put in another order', async () => {
    const { page, context, faults } = await visit(browser, CROWDED);
    const names = page.locator('.tool-filter ~ .tools .tool-name').filter({ visible: true });
    await page.getByLabel('With the words').fill('shelf_1 update');
    expect(await page.locator('[data-shown]').innerText()).toBe('11 of 32 shown');
    await page.getByLabel('With the words').fill('');
    await page.getByLabel('Sorted by').selectOption('name');
    expect((await names.allInnerTexts()).slice(0, 3)).toEqual(['delete_shelf', 'list_shelves', 'update_shelf_0']);
    await page.getByLabel('Sorted by').selectOption('risk');
    expect((await names.allInnerTexts()).at(-1)).toBe('list_shelves');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are sorted by the heads of their columns, and a link leads back to what was shown', async () => {
    const { page, context, faults } = await visit(browser, CROWDED);
    const head = (name: string) => page.locator('.tool-filter ~ .tools').getByRole('columnheader', { name });
    const directions = async () => Promise.all(['Tool', 'Category', 'Severity'].map((name) => head(name).getAttribute('aria-sort')));
    expect(await directions()).toEqual([null, null, 'descending']);
    await page.getByRole('button', { name: 'Sort by Severity' }).press('Enter');
    expect(await directions()).toEqual([null, null, 'ascending']);
    expect((await names(page))[0]).toBe('list_shelves');
    await page.getByRole('button', { name: 'Sort by Tool' }).press('Enter');
    expect(await directions()).toEqual(['ascending', null, null]);
    await page.getByRole('radio', { name: /^Write/ }).check();
    await page.getByLabel('With the words').fill('shelf_2');
    await page.waitForURL('**/?category=Write&words=shelf_2&sort=name');
    const shown = await names(page);
    expect(shown).toHaveLength(11);
    await page.reload();
    expect(await names(page)).toEqual(shown);
    expect(await directions()).toEqual(['ascending', null, null]);
    await page.goto(`${new URL(page.url()).origin}${CROWDED}?category=Nothing&sort=nothing&words=`);
    expect(await names(page)).toHaveLength(32);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('can be chosen for a policy that refuses all others', async () => {
    const { page, context, faults } = await visit(browser, CROWDED);
    await page.getByRole('button', { name: 'Choose tools for a policy' }).press('Enter');
    const picked = page.locator('[data-picked]');
    expect(await picked.innerText()).toBe('0 of 32 chosen');
    await page.getByRole('checkbox', { name: 'Choose list_shelves', exact: true }).press('Space');
    await page.getByLabel('With the words').fill('shelf_1');
    await page.getByRole('button', { name: 'All that are shown' }).press('Enter');
    expect(await picked.innerText()).toBe('12 of 32 chosen');
    await page.getByRole('button', { name: 'None' }).press('Enter');
    expect(await page.getByRole('link', { name: 'A policy for only these tools' }).isVisible()).toBe(false);
    await page.getByLabel('With the words').fill('');
    for (const name of ['update_shelf_3', 'list_shelves'])
      await page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).press('Space');
    expect(await accessProblems(page, '.tool-filter ~ .tools')).toEqual([]);
    await page.getByRole('link', { name: 'A policy for only these tools' }).press('Enter');
    await page.waitForURL('**/policy/');
    await page.locator('.tool-choice').first().waitFor();
    expect(await page.locator('[data-draft-title]').innerText()).toBe('The crowded server: 2 of 32 tools');
    const { default: rest, tools } = JSON.parse(await page.locator('[data-text]').inputValue());
    expect([rest, ...Object.keys(tools)]).toEqual(['deny', 'update_shelf_3', 'list_shelves']);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keep their own names on the way to the builder, whatever is in them', async () => {
    const { page, context, faults } = await visit(browser, serverAddress('npm/hostile'));
    await page.getByRole('button', { name: 'Choose tools for a policy' }).click();
    await page.getByRole('button', { name: 'All that are shown' }).click();
    await page.getByRole('link', { name: 'A policy for only these tools' }).click();
    await page.locator('.tool-choice').first().waitFor();
    expect(await page.locator('[data-draft-title]').innerText()).toMatch(/^The hostile server: (\d+) of \1 tools$/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('of a name that nobody lists begin no policy', async () => {
    const { page, context } = await visit(browser, '/policy/#server=npm%2Fcrowded&tool=delete_shelf&tool=gone');
    await page
      .locator('[data-choose-status]', { hasText: 'The crowded server has no tool “gone” today, so no policy was begun.' })
      .waitFor();
    expect(await page.locator('[data-work]').isVisible()).toBe(false);
    await context.close();
  });
});

function names(page: Page): Promise<string[]> {
  return page.locator('.tool-filter ~ .tools .tool-name').filter({ visible: true }).allInnerTexts();
}

describe('the head of a page', () => {
  it('says what the tools do and what the package says of itself, and leaves to the facts why it is listed', () => {
    const head = (address: string) => headOf(builtPage(address));
    expect(head(CROWDED)).toContain('32 tools: 1 Destructive, 30 Write and 1 Read.');
    expect(head(serverAddress('npm/lonely'))).toContain('1 tool: Read.');
    expect(head(serverAddress('npm/silent'))).toContain('Its tools are not known.');
    expect(head(CROWDED)).not.toContain('It is here for tests.');
    expect(textOf(builtPage(CROWDED))).toContain('source curated : It is here for tests.');
    const memory = builtPage(serverAddress('modelcontextprotocol/server-memory'));
    const words = 'MCP server for enabling memory for Claude through a knowledge graph';
    expect(headOf(memory)).toContain(`Its package says of itself: ${words}`);
    expect(textOf(memory).split(words)).toHaveLength(2);
  });
});

describe('the tokens of the definitions', () => {
  it('are one number on a page, also where a finding rests on them', () => {
    const page = textOf(builtPage(serverAddress('npm/hostile')));
    const [, tokens = 'none'] = /reads ([\d,]+ tokens) of definitions/.exec(page) ?? [];
    expect(page).toContain(`${tokens}, counted with o200k_base`);
    expect(page).not.toMatch(/about \d+ tokens/);
  });
});

function headOf(page: string): string {
  return textOf(/<header class="page-head">.*?<\/header>/s.exec(page)?.[0] ?? '');
}

function textOf(page: string): string {
  return page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('a policy that is long', () => {
  it('is named by its file alone', () => {
    const page = builtPage(CROWDED);
    expect(page).toContain(`<a href="${FULL}">The file has`);
    expect(page).not.toContain('aria-label="policy.json, strict, full form"');
    expect(page).toContain('aria-label="policy.json, recommended, minimal form"');
  });

  it('is shown when it is chosen, and written for clients', async () => {
    const { page, context, faults } = await visit(browser, CROWDED);
    await page.getByRole('radio', { name: 'Strict' }).check();
    await page.getByRole('radio', { name: /^full/ }).check();
    const frame = page.getByRole('region', { name: 'policy.json, strict, full form' });
    await frame.waitFor();
    expect(`${await frame.textContent()}\n`).toBe(builtText(FULL.slice(1)));
    await page.getByRole('region', { name: 'Rules for Claude Code' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('can be opened without a script', async () => {
    const { page, context } = await visit(browser, CROWDED, { javaScriptEnabled: false });
    await page.getByRole('radio', { name: 'Strict' }).check();
    await page.getByRole('radio', { name: /^full/ }).check();
    expect(
      await page
        .getByRole('link', { name: /^The file has \d+ lines$/ })
        .filter({ visible: true })
        .getAttribute('href'),
    ).toBe(FULL);
    await context.close();
  });
});

it('says that its registry took a server back, and keeps what is known of it', () => {
  const lonely = builtPage(serverAddress('npm/lonely')).replaceAll(/<[^>]*>/g, '');
  expect(lonely).toContain('Retired: registry.example, which listed it, calls it deleted. What this page shows is history');
  expect(lonely).toContain('nobody asks the server until it is listed again');
  expect(lonely).toContain('first answer kept, with 1 tool');
  const { servers } = JSON.parse(builtText('api/v1/servers.json')) as { servers: { id: string; standing: string }[] };
  expect(servers.filter(({ standing }) => standing === 'retired').map(({ id }) => id)).toEqual(['npm/lonely']);
  const server = JSON.parse(builtText('api/v1/servers/npm/lonely.json'));
  expect(server).toMatchObject({ observation: { retirement: { status: 'deleted' } }, total: 1 });
  expect(builtPage(CROWDED)).not.toContain('Retired');
});

describe('known advisories', () => {
  const textOf = (id: `npm/${string}`) =>
    builtPage(serverAddress(id))
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ');
  const apiOf = (id: string) => JSON.parse(builtText(`api/v1/servers/${id}.json`)).advisories;
  const twinOf = (id: `npm/${string}`) => builtText(`${serverAddress(id).slice(1)}index.md`);

  it('stand on the page, first those about the version, in their own words as text', async () => {
    const { page, context, faults } = await visit(browser, CROWDED);
    const banner = page.locator('.banner', { hasText: 'Reported as malware.' });
    await banner.getByRole('link', { name: 'What is reported' }).click();
    const section = page.locator('section', { has: page.locator('#advisories') });
    expect(
      await section
        .getByRole('link', { name: /^(GHSA|MAL)-/ })
        .filter({ visible: true })
        .allInnerTexts(),
    ).toEqual(['GHSA-aaaa-bbbb-cccc', 'MAL-2026-1']);
    await section.getByText('1 about other versions').click();
    expect(await section.getByText('0.9.0').isVisible()).toBe(true);
    expect(await section.innerText()).toContain('Looked up in 4 advisories about packages of npm, the newest of 2026-11-19');
    expect(await section.innerText()).toContain(PAYLOADS[0]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each([
    ['npm/polite', 'None that was read is about version 1.0.0.', { state: 'looked-up', advisories: [] }],
    ['npm/lonely', 'no list of advisories was read into this catalogue', { state: 'not-looked-up', because: 'nobody-looked' }],
    ['npm/turned', 'the list was read while another version', { state: 'not-looked-up', because: 'another-version' }],
  ] as const)('tell what is known where none is: %s', (id, words, state) => {
    expect(textOf(id)).toContain(words);
    expect(textOf(id)).not.toContain('Reported as malware');
    expect(twinOf(id)).toContain(words);
    expect(apiOf(id)).toMatchObject(state);
  });

  it('are told to programs, and counted where sources are named', () => {
    expect(apiOf('npm/crowded').advisories).toHaveLength(3);
    expect(twinOf('npm/crowded')).toContain(
      '[MAL-2026-1](https://osv.dev/vulnerability/MAL-2026-1): This version, level not stated, the package is reported as malware',
    );
    expect(builtPage('/docs/sources/')).toContain('The packages of 2 servers were looked up in public advisories');
  });
});
