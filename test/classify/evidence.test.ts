import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';
import { keysOf, valueAt } from '#model/pointers.ts';
import type { Evidence, RawTool, Snapshot } from '#model/types.ts';
import { readGold } from '../gold/accuracy.ts';

const CATALOGUE = new URL('../../catalog/servers/', import.meta.url);

function catalogueTools(): RawTool[] {
  const files = readdirSync(CATALOGUE, { recursive: true, encoding: 'utf8' }).filter((file) => /snapshots\/[^/]+\.json$/.test(file));
  return files.flatMap((file) => (JSON.parse(readFileSync(new URL(file, CATALOGUE), 'utf8')) as Snapshot).tools);
}

function stands(tool: RawTool, { at, quote, key, absent }: Evidence): boolean {
  if (absent) return quote === undefined;
  if (key) return keysOf(at).at(-1) === quote && valueAt(tool, at) !== undefined;
  const text = valueAt(tool, at);
  return typeof text === 'string' && quote !== undefined && quote !== '' && text.includes(quote);
}

function evidenceThatFalls(tool: RawTool): Evidence[] {
  const { evidence, actions, findings } = classifyTool(tool);
  const all = [...evidence, ...actions.flatMap((action) => action.evidence), ...findings.flatMap((finding) => finding.evidence)];
  return all.filter((proof) => !stands(tool, proof));
}

/** Thousands of tools are read, perhaps on a busy machine. */
const PATIENCE = 600_000;

it('stands at its pointer in every gold tool', { timeout: PATIENCE }, () => {
  expect(readGold().flatMap(({ tool }) => evidenceThatFalls(tool))).toEqual([]);
});

it('stands at its pointer in every tool of the catalogue', { timeout: PATIENCE }, () => {
  const tools = catalogueTools();
  expect(tools.length).toBeGreaterThan(0);
  expect(tools.flatMap(evidenceThatFalls)).toEqual([]);
});

it('stands at its pointer whatever the definition holds', () => {
  const word = fc.constantFrom(
    'delete',
    'get',
    'all',
    'users',
    'and',
    'SQL',
    '一',
    'ｒｕｎ',
    'İ',
    '\u200b',
    'a/b~c',
    'send.',
    'to',
    ',',
    '```',
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const property = fc.record({ type: fc.constantFrom('string', 'array', 'boolean'), description: text, enum: fc.option(fc.array(text)) });
  const tool = fc.record({
    name: text,
    description: text,
    inputSchema: fc.record({ properties: fc.dictionary(fc.oneof(text, fc.constantFrom('action', 'path', 'url')), property) }),
  });
  fc.assert(fc.property(tool, (definition) => evidenceThatFalls(definition as RawTool).length === 0));
});

it('is there for every category, severity and trait of a label', () => {
  for (const { tool } of readGold()) {
    const { category, traits, evidence } = classifyTool(tool);
    expect(evidence.some(({ part, gives }) => part === 'category' && gives === category)).toBe(true);
    for (const trait of traits) expect(evidence.map(({ part }) => part)).toContain(`trait:${trait}`);
  }
});

it('quotes no refusal as a token that is handed over', () => {
  const description = 'Complete a login. Returns the access token. Returns an error if the access token has expired.';
  const { evidence } = classifyTool({ name: 'complete_login', description });
  const quotes = evidence.filter(({ rule }) => rule === 'issues-credentials').map(({ quote }) => quote);
  expect(quotes).toContain('Returns the access token');
  expect(quotes.filter((quote) => quote?.includes('error'))).toEqual([]);
});
