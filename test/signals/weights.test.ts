import { expect, it } from 'vitest';
import learned from '#data/weights/categories.json' with { type: 'json' };
import { stands } from '#model/quotes.ts';
import { CATEGORIES } from '#model/scales.ts';
import { subjectOf } from '#signals/read-tool.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS } from '#signals/weighed-parts.ts';
import { numberOf } from '#signals/weighed-words.ts';
import { chanceOfSeverity, chanceOfTrait, weigh } from '#signals/weights.ts';
import { readGold } from '../gold/accuracy.ts';

it('has a number for every category but the first, every weighed severity and every weighed trait', () => {
  const rows = [learned.bias, ...Object.values(learned.features as Record<string, string>)];
  const width = CATEGORIES.length - 1 + WEIGHED_SEVERITIES.length + WEIGHED_TRAITS.length;
  expect(rows.filter((row) => row.split(' ').length !== width)).toEqual([]);
});

it('gives reasons that stand where they point, none of them a single letter', () => {
  for (const { tool } of readGold()) {
    for (const { at, quote, key } of weigh(subjectOf(tool))?.because ?? []) {
      expect(stands(tool, { at, quote: quote(), ...(key ? { key } : {}) }), `${tool.name} ${quote()}`).toBe(true);
      expect(quote()).not.toMatch(/^[a-z]?$/i);
    }
  }
});

it('knows every word of a definition by its number, whatever language it was translated from', () => {
  const spoken = [
    'Löscht die Datei des Kunden und kündigt das Abo.',
    '顧客（個人）のファイルを削除します。',
    'Не удаляет файлы, только показывает список.',
  ];
  const tools = [...readGold().map(({ tool }) => tool), ...spoken.map((description) => ({ name: 'getuser', description }))];
  for (const { description, parameters } of tools.map(subjectOf)) {
    const words = [...description.tokens, ...parameters.flatMap(({ tokens }) => tokens)];
    expect(words.filter(({ word, number }) => number !== numberOf(word))).toEqual([]);
  }
});

it('gives the same reasons whatever the order of the parameters', () => {
  const [search, sub] = [{ search_query: { type: 'string' } }, { sub_query: { type: 'string' } }];
  const reasons = (properties: object) =>
    weigh(subjectOf({ name: 'xq7', inputSchema: { type: 'object', properties } }))?.because.map(({ feature, at }) => [feature, at]);
  expect(reasons({ ...search, ...sub })).toEqual(reasons({ ...sub, ...search }));
});

it('finds a record of a person likelier to be private than a price', () => {
  const [person, price] = ['Get a patient with phone number and address.', 'Get the price of a widget.'].map((description) =>
    chanceOfTrait('reads-private-data', subjectOf({ name: 'get_it', description })),
  );
  expect(person).toBeGreaterThan(price ?? 0);
});

it('takes no longer where phrases are repeated', () => {
  const description = 'Returns a list. Do not delete it. '.repeat(600);
  const times = [1, 2, 3].map((turn) => {
    const subject = subjectOf({ name: `xq${turn}`, description });
    const start = performance.now();
    weigh(subject);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});

it('finds the severity likeliest that the words are most like', () => {
  const chances = (name: string, description: string) =>
    WEIGHED_SEVERITIES.filter(({ category }) => category === 'Read').map((weighed) =>
      chanceOfSeverity(weighed, subjectOf({ name, description })),
    );
  const [medium, high] = chances('get_patient', 'Get a patient with diagnosis, phone number and address.');
  expect(medium).toBeGreaterThan(0.5);
  expect((medium ?? 0) + (high ?? 0)).toBeLessThan(1);
  expect(chances('reveal_secret', 'Get the secret value of an API key in plain text.')[1]).toBeGreaterThan(0.5);
  expect(Math.max(...chances('list_regions', 'List regions.'))).toBeLessThan(0.5);
});

it('weighs a subject once', () => {
  const subject = subjectOf({ name: 'list_widgets' });
  expect(weigh(subject)).toBe(weigh(subject));
});
