import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '#model/parse.ts';

const FOLDER = new URL('../../catalog/lexicons/', import.meta.url);

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const lexicon = parse('lexicon', readFileSync(new URL(file, FOLDER), 'utf8'), file);
  const { readings = [], nouns = {}, nounlike = [] } = lexicon;
  const verbs = Object.values(lexicon.verbs).flat();

  it('is named after its language', () => {
    expect(file).toBe(`${lexicon.language}.json`);
  });

  it('gives every verb one meaning', () => {
    expect(verbs.filter((verb, index) => verbs.indexOf(verb) !== index)).toEqual([]);
  });

  it('speaks in its readings of verbs and nouns that it knows', () => {
    const known = new Set(verbs);
    const groups = new Set(Object.keys(nouns));
    expect(readings.flatMap((reading) => reading.verbs.filter((verb) => !known.has(verb)))).toEqual([]);
    expect(
      readings.flatMap((reading) => [...(reading.nouns ?? []), ...(reading.unless ?? [])].filter((group) => !groups.has(group))),
    ).toEqual([]);
  });

  it('calls noun-like only what is a verb', () => {
    expect(nounlike.filter((verb) => !verbs.includes(verb))).toEqual([]);
  });
});
