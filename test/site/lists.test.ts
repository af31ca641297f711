import { expect, it } from 'vitest';
import { compareFirmness } from '#site/firmest-first.ts';
import { toolsBySeverity, toolsByTrait } from '#site/indexes.ts';
import { builtPage, builtText } from './files.ts';

const LISTS = [...toolsBySeverity, ...toolsByTrait];

it.each(LISTS)('the list of %s goes by severity, and of one severity by how sure a label is', (_, tools) => {
  const ranks = tools.map(({ label: { severity, confidence } }) => [
    ['critical', 'high', 'medium', 'low'].indexOf(severity),
    ['certain', 'likely', 'weak'].indexOf(confidence),
  ]);
  expect(ranks).toEqual(ranks.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
});

it('of labels that are alike, the riskiest and then the first by name comes first', () => {
  const [one, other] = (toolsBySeverity.get('high') ?? []).filter(({ label }) => label.category === 'Write' && label.confidence === 'weak');
  if (!one || !other) expect.unreachable('two such tools');
  expect(compareFirmness(one, { ...other, label: { ...other.label, category: 'Execute' } })).toBeGreaterThan(0);
  const named = (name: string) => ({ ...one, label: { ...one.label, name } });
  expect([named('b'), named('a')].toSorted(compareFirmness).map(({ label }) => label.name)).toEqual(['a', 'b']);
});

it('a list marks its weak labels in words, and no other', () => {
  const rows = builtPage('/risk/high/').split('<tr').slice(2);
  const marked = rows.filter((row) => row.includes('>weak label<')).length;
  expect(marked).toBeGreaterThan(0);
  expect(rows.findIndex((row) => row.includes('>weak label<'))).toBe(rows.length - marked);
});

it('the home page names the riskiest tool of a server, the firmest labels first', () => {
  const { tools } = JSON.parse(builtText('api/v1/tools.json')) as {
    tools: { page: string; server: string; severity: string; confidence: string }[];
  };
  const [, section = ''] = builtPage('/').split('id="riskiest"');
  const links = [...(section.split('</table>')[0] ?? '').matchAll(/href="(\/servers\/[^"/]+\/[^"/]+\/)"/g)].map(([, page]) => page);
  const shown = links.flatMap((link) => tools.find(({ page }) => page === link) ?? []);
  expect(shown.length).toBeGreaterThan(2);
  expect(new Set(shown.map(({ server }) => server)).size).toBe(shown.length);
  const ranks = shown.map(({ severity, confidence }) => [
    ['critical', 'high', 'medium', 'low'].indexOf(severity),
    ['certain', 'likely', 'weak'].indexOf(confidence),
  ]);
  expect(ranks).toEqual(ranks.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
});
