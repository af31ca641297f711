import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readServers, UNCLEAR } from '#clients/config/read.ts';
import type { JudgedHazard } from '#policy/stack.ts';
import { layoutOf } from '#site/scripts/stack/layout.ts';
import { identified, joined, unknownOnes } from '#site/scripts/stack/members.ts';
import { openBrowser, visit } from './browser.ts';
import { PAYLOADS } from './hostile.ts';
import { accessProblems, unfold, widthsThatOverflow } from './looks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const SECRET = 'sk-live-0123456789abcdef';
const CONFIG = {
  mcpServers: {
    hostile: { command: 'npx', args: ['-y', 'hostile@1.0.0', SECRET], env: { API_KEY: SECRET } },
    memory: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'] },
    [`mine ${PAYLOADS[0]}`]: {
      url: `https://tools.example.com/${SECRET}/mcp?key=${SECRET}`,
      headers: { Authorization: `Bearer ${SECRET}` },
    },
  },
};

it('warns of servers about whose version advisories are known, which a part of their name picks', async () => {
  const { page, context, faults } = await visit(browser, '/stack/');
  for (const name of ['crowd', 'lonely']) {
    await page.getByLabel('or pick a server').fill(name);
    await page.keyboard.press('Enter');
    await page.locator('[data-members] li', { hasText: `npm/${name}` }).waitFor();
  }
  await page.getByRole('link', { name: 'reported as malware: GHSA-aaaa-bbbb-cccc, MAL-2026-1' }).waitFor();
  expect(await page.locator('[data-warnings] li').count()).toBe(1);
  expect(await accessProblems(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

describe('the servers of a configuration', () => {
  const known = [
    { id: 'npm/hostile', title: 'Hostile', tools: 3, target: { kind: 'npm', package: 'hostile', version: '1.0.0' } },
    { id: 'npm/silent', title: 'Silent', tools: 0, target: { kind: 'npm', package: 'silent', version: '1.0.0' } },
    { id: 'local/own', title: 'Own', tools: 2, target: null },
  ] as const;
  const run = (name: string, word: string) => ({
    name,
    disabled: false,
    way: { command: 'npx', arguments: ['-y', word, SECRET], environment: { KEY: SECRET } },
  });

  it('of which one is spelt nearly like a known one are asked whether that was meant', () => {
    expect(identified([run('a', 'hostil@1.0.0')], known)).toEqual([
      { name: 'a', remark: 'hostil is not in the catalogue (did you mean hostile?), so its tools are not known.' },
    ]);
  });

  it('are known by their package, and unknown ones are said plainly', () => {
    const servers = identified(
      [run('a', 'hostile@1.0.0'), run('b', 'silent'), run('c', 'other'), { ...run('d', 'hostile'), disabled: true }],
      known,
    );
    expect(servers).toEqual([
      { name: 'a', id: 'npm/hostile', remark: 'It is npm/hostile.' },
      { name: 'b', remark: 'npm/silent was never listed, so its tools are not known.' },
      { name: 'c', remark: 'other is not in the catalogue, so its tools are not known.' },
      { name: 'd', id: 'npm/hostile', remark: expect.stringMatching(/names no exact version.*switched off in this configuration\.$/) },
    ]);
    expect(JSON.stringify(servers)).not.toContain(SECRET);
  });

  it('keep nothing of an address but its host', () => {
    const way = { url: `https://example.com/${SECRET}`, headers: { Authorization: SECRET } };
    expect(identified([{ name: 'x', disabled: false, way }], known)[0]?.remark).toBe(
      'example.com is not in the catalogue, so its tools are not known.',
    );
  });

  it('are told where an entry does not say what it is', () => {
    const { servers, unclear } = readServers('{"mcpServers":{"x":{"args":["s"]},"y":{"command":"node"}}}', 'a.json');
    expect([...identified(servers, []), ...unknownOnes(unclear, UNCLEAR)].map(({ name, remark }) => [name, remark])).toEqual([
      ['y', 'its command names no package of npm or PyPI; it is not in the catalogue, so its tools are not known.'],
      ['x', 'Its entry names neither a command nor an address, so its tools are not known.'],
    ]);
  });

  it('are told where their package is of a registry that the catalogue does not know', () => {
    const way = { command: 'uvx', arguments: ['mcp-server-fetch', SECRET], environment: {} };
    expect(identified([{ name: 'fetch', disabled: false, way }], known)[0]?.remark).toBe(
      'mcp-server-fetch is a package of PyPI, of which the catalogue has none, so its tools are not known.',
    );
  });

  it('get names of their own', () => {
    const same = { name: 'a', remark: '' };
    expect(joined([same], [same, same]).map(({ name }) => name)).toEqual(['a', 'a (2)', 'a (3)']);
  });
});

describe('the picture', () => {
  const tool = (server: string, name: string) => ({ server, tool: name });
  const hazard: JudgedHazard = {
    rule: 'secrets-way-out',
    title: 'Secrets and a way out',
    legs: [
      { what: 'reads-secrets', tools: [tool('a', 'read'), tool('b', 'read')] },
      { what: 'sends-outward', tools: [tool('b', 'post')] },
    ],
    usable: [[tool('a', 'read')], []],
  };

  it('joins servers to what they supply and this to the hazard, closed where nothing stays usable', () => {
    const { boxes, lines } = layoutOf([hazard], (what) => what);
    const drawn = lines.map(({ from, to, open }) => `${from.text} ${open ? '→' : '⇢'} ${to.text}`);
    expect(drawn).toEqual([
      'a → reads-secrets',
      'b ⇢ reads-secrets',
      'b ⇢ sends-outward',
      'reads-secrets → Secrets and a way out',
      'sends-outward ⇢ Secrets and a way out',
    ]);
    expect(boxes.find(({ key }) => key === 'reads-secrets')?.note).toBe('1 of 2 tools stay usable');
    expect(boxes.find(({ key }) => key === 'secrets-way-out')?.open).toBe(false);
  });

  it('puts no box upon another', () => {
    const { boxes } = layoutOf([hazard, { ...hazard, rule: 'other' }], (what) => what);
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(boxes.length);
  });
});

describe.each(['light', 'dark'] as const)('the page in the %s theme', (colorScheme) => {
  it('reads a configuration by keyboard, keeps no secret, and is accessible at every width', async () => {
    const { page, context, faults } = await visit(browser, '/stack/', { colorScheme, reducedMotion: 'reduce' });
    await page.locator('[data-config]').focus();
    await page.keyboard.insertText(JSON.stringify(CONFIG));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.documents li').nth(1).waitFor();
    expect(await page.locator('[data-members] li').count()).toBe(3);
    expect(await page.locator('[data-unknown]').innerText()).toContain('is not known: nothing below speaks of it.');
    expect(await secretsOn(page)).toEqual([]);
    await unfold(page);
    expect(await widthsThatOverflow(page)).toEqual([]);
    expect(await accessProblems(page)).toEqual([]);
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    await page.locator('[data-to-builder]').press('Enter');
    await page.locator('[data-shared-open]').waitFor();
    await page.locator('[data-shared-open]').press('Enter');
    await page.locator('.tool-choice').first().waitFor();
    expect(await page.locator('[data-drafts] input').count()).toBe(2);
    await page.goBack();
    await page.goBack();
    await page.locator('.documents li').nth(1).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

it('shows an example where somebody has no configuration at hand', async () => {
  const { page, context, faults } = await visit(browser, '/stack/');
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.locator('.documents li').nth(1).waitFor();
  expect(await page.locator('[data-members] li').count()).toBe(3);
  expect(await page.locator('[data-unknown]').innerText()).toBe('');
  await page.goto(`${new URL(page.url()).origin}/policy/`);
  await page.locator('[data-builder] > p.aside a').first().click();
  await page.locator('.tool-choice').first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

it('says that a preset which only observes stops nothing', async () => {
  const { page, context, faults } = await visit(browser, '/stack/');
  await page.locator('[data-config]').fill(JSON.stringify(CONFIG));
  await page.locator('[data-read]').press('Enter');
  await page.locator('.documents li').nth(1).waitFor();
  expect(await page.locator('[data-observing]').innerText()).toBe('');
  await page.locator('[data-preset-choice]').selectOption('observe');
  await page.locator('[data-observing]', { hasText: /^These policies only observe: they stop nothing\./ }).waitFor();
  await unfold(page);
  expect(await page.locator('[data-callable] td:last-child').allInnerTexts()).toContain('let through, noted as: a person is asked');
  expect(faults).toEqual([]);
  await context.close();
});

it('says what a text is not, without a word of it', async () => {
  const { page, context, faults } = await visit(browser, '/stack/');
  for (const text of [
    `{"mcpServers": {"a": {"env": {"K": "${SECRET}"}`,
    `key: [${SECRET}`,
    `[a]\nkey = ${SECRET}`,
    `{"key": "${SECRET}"}`,
  ]) {
    await page.locator('[data-stack-status]').evaluate((element) => element.replaceChildren());
    await page.locator('[data-config]').fill(text);
    await page.locator('[data-read]').press('Enter');
    await page.locator('[data-stack-status]', { hasText: /^This / }).waitFor();
    expect(await secretsOn(page)).toEqual([]);
  }
  expect(faults).toEqual([]);
  await context.close();
});

/** Where the secret stands: in the page, in a field, or in what the browser keeps. */
function secretsOn(page: Page): Promise<string[]> {
  return page.evaluate((secret) => {
    const places = {
      page: document.documentElement.outerHTML,
      fields: [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value).join(),
      history: JSON.stringify(history.state ?? null),
      storage: JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie,
    };
    return Object.entries(places).flatMap(([place, text]) => (text.includes(secret) ? [place] : []));
  }, SECRET);
}
