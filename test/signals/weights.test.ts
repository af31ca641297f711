import { expect, it } from 'vitest';
import learned from '#data/weights/categories.json' with { type: 'json' };
import { stands } from '#model/quotes.ts';
import { CATEGORIES } from '#model/scales.ts';
import { subjectOf } from '#signals/read-tool.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS } from '#signals/weighed-parts.ts';
import { chanceOfTrait, isLikeliest, weigh } from '#signals/weights.ts';
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
  const subject = subjectOf({ name: 'xq7', description: 'Returns a list. Do not delete it. '.repeat(600) });
  const start = performance.now();
  weigh(subject);
  expect(performance.now() - start).toBeLessThan(50);
});

it('finds at most one severity of a category the likeliest, and none where the base is', () => {
  const likeliest = (name: string, description: string) =>
    WEIGHED_SEVERITIES.filter((weighed) => weighed.category === 'Read' && isLikeliest(weighed, subjectOf({ name, description }))).map(
      ({ severity }) => severity,
    );
  expect(likeliest('get_patient', 'Get a patient with diagnosis, phone number and address.')).toEqual(['medium']);
  expect(likeliest('reveal_secret', 'Get the secret value of an API key in plain text.')).toEqual(['high']);
  expect(likeliest('list_regions', 'List regions.')).toEqual([]);
});

it('weighs a subject once', () => {
  const subject = subjectOf({ name: 'list_widgets' });
  expect(weigh(subject)).toBe(weigh(subject));
});
