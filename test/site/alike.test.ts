import { describe, expect, it } from 'vitest';
import { categoryAddress, severityAddress } from '#export/addresses.ts';
import type { ListedTool } from '#export/listed-tool.ts';
import type { Category, Severity } from '#model/types.ts';
import { alikeIn, alikeInWords, ordersFor } from '#site/alike.ts';
import { builtPage } from './files.ts';

const tool = (server: string, category: Category, severity: Severity) =>
  ({ server: { id: server }, label: { category, severity } }) as unknown as ListedTool;

describe('what the tools of a list have in common', () => {
  it('is told, the server too', () => {
    const shared = alikeIn([tool('npm/one', 'Read', 'low'), tool('npm/one', 'Read', 'low')]);
    expect(shared).toMatchObject({ category: 'Read', severity: 'low', server: { id: 'npm/one' } });
    expect(alikeInWords(shared)).toBe('all Read and low');
  });

  it('is nothing where a single one differs, or stands alone', () => {
    expect(alikeIn([tool('npm/one', 'Read', 'low'), tool('npm/two', 'Write', 'high')])).toEqual({});
    expect(alikeIn([tool('npm/one', 'Read', 'low')])).toEqual({});
    expect(alikeInWords({})).toBe('');
  });
});

it('is no order of theirs', () => {
  const ordersOf = (...tools: ListedTool[]) => ordersFor(alikeIn(tools)).map(([order]) => order);
  const [read, write] = [tool('npm/one', 'Read', 'low'), tool('npm/one', 'Write', 'low')];
  expect(ordersOf(read, read)).toEqual(['name']);
  expect(ordersOf(read, write)).toEqual(['risk', 'name', 'category']);
  expect(ordersFor(alikeIn([read, write]))[0]).toEqual(['risk', 'category of most risk']);
  expect(ordersOf(read, tool('npm/one', 'Read', 'high'))).toEqual(['risk', 'mild', 'name']);
  expect(ordersOf(read, tool('npm/one', 'Write', 'high'))).toEqual(['risk', 'mild', 'name', 'category']);
});

describe('a list of tools', () => {
  const captionOf = (html: string) => /<caption>(.*?)<\/caption>/s.exec(html)?.[1];
  const headsOf = (html: string) => new Set([...html.matchAll(/data-head="(\w+)"/g)].map(([, head]) => head));

  it('has no column for what is the same in every row, and says it above', () => {
    const [category, severity] = [builtPage(categoryAddress('Write')), builtPage(severityAddress('critical'))];
    expect(headsOf(category)).toEqual(new Set(['Server', 'Severity']));
    expect(captionOf(category)).toMatch(/^\d+ tools, all Write, the severest first/);
    expect(headsOf(severity)).toEqual(new Set(['Server', 'Category']));
    expect(captionOf(severity)).toMatch(/^\d+ tools, all critical, the surest label first$/);
  });

  it('that differ has every column', () => {
    expect(headsOf(builtPage('/rules/annotations-missing/'))).toEqual(new Set(['Server', 'Category', 'Severity']));
  });
});
