import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, SEVERITIES } from '#model/scales.ts';
import { SCHEMAS } from '#model/schemas.ts';
import { readAttacks, readTaxonomy, readTerms } from '#store/read.ts';

const CATALOGUE = join(import.meta.dirname, '../../catalog');
const VERDICTS = /\b(un)?(safe|secure)(ly|r)?\b/i;

const taxonomy = readTaxonomy(CATALOGUE);
const attacks = readAttacks(CATALOGUE);
const terms = readTerms(CATALOGUE);

describe('the taxonomy', () => {
  it('explains every category and severity, in the order of the scales', () => {
    expect(taxonomy.categories.map(({ id }) => id)).toEqual(CATEGORIES);
    expect(taxonomy.severities.map(({ id }) => id)).toEqual(SEVERITIES);
  });

  it('gives every category a letter of its own', () => {
    expect(new Set(taxonomy.categories.map(({ letter }) => letter)).size).toBe(CATEGORIES.length);
  });

  it('explains every trait and confidence that a label may carry', () => {
    expect(taxonomy.traits.map(({ id }) => id)).toEqual(SCHEMAS.common.$defs.TraitId.enum);
    expect(taxonomy.confidences.map(({ id }) => id)).toEqual(SCHEMAS.common.$defs.Confidence.enum);
  });
});

describe('the attacks', () => {
  const entries = new Set(taxonomy.frameworks.flatMap(({ id, entries }) => entries.map((entry) => `${id} ${entry.id}`)));

  it.each(attacks)('$id: every framework entry that it names is in the taxonomy', ({ frameworks }) => {
    expect(frameworks.map(({ framework, id }) => `${framework} ${id}`).filter((entry) => !entries.has(entry))).toEqual([]);
  });

  it.each(attacks)('$id: a page long enough to explain and short enough to read', ({ title, summary, how, example, stops, remains }) => {
    const words = [title, summary, ...how, example, ...stops.map((stop) => stop.how), ...remains].join(' ').split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(120);
    expect(words).toBeLessThanOrEqual(250);
  });

  it('share no sentence', () => {
    const sentences = attacks.flatMap(({ how, example, remains, stops }) => [
      ...how,
      example,
      ...remains,
      ...stops.map((stop) => stop.how),
    ]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('the glossary', () => {
  const ids = new Set(terms.map(({ id }) => id));

  it.each(terms)('$id: every related term exists and is another one', ({ id, see = [] }) => {
    expect(see.filter((other) => other === id || !ids.has(other))).toEqual([]);
  });
});

describe('our texts', () => {
  it.each([...attacks, ...terms])('$id: give no verdict', (text) => {
    expect(JSON.stringify(text)).not.toMatch(VERDICTS);
  });

  it('the taxonomy gives no verdict', () => {
    expect(JSON.stringify(taxonomy.categories) + JSON.stringify(taxonomy.traits)).not.toMatch(VERDICTS);
  });
});
