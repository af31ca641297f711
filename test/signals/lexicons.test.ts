import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '#model/parse.ts';

const FOLDER = new URL('../../catalog/lexicons/', import.meta.url);
const LANGUAGES = readdirSync(FOLDER).filter((file) => file !== 'en.json');

function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

describe('the lexicon of English', () => {
  const lexicon = parse('lexicon', read('en.json'), 'en.json');
  const { readings = [], nouns = {}, nounlike = [], attributive = [], nominals = {} } = lexicon;
  const verbs = Object.values(lexicon.verbs).flat();
  const known = new Set(verbs);

  it('gives every verb one meaning', () => {
    expect(verbs.filter((verb, index) => verbs.indexOf(verb) !== index)).toEqual([]);
  });

  it('speaks in its readings of verbs and nouns that it knows', () => {
    const groups = new Set(Object.keys(nouns));
    expect(readings.flatMap((reading) => reading.verbs.filter((verb) => !known.has(verb)))).toEqual([]);
    expect(
      readings.flatMap((reading) => [...(reading.nouns ?? []), ...(reading.unless ?? [])].filter((group) => !groups.has(group))),
    ).toEqual([]);
  });

  it('calls noun-like, attributive or the verb of a noun only what is a verb', () => {
    expect([...nounlike, ...attributive, ...Object.values(nominals)].filter((verb) => !known.has(verb))).toEqual([]);
  });
});

describe.each(LANGUAGES)('the dictionary %s', (file) => {
  const dictionary = parse('dictionary', read(file), file);
  const forms = Object.values(dictionary.words).flat();

  it('is named after its language', () => {
    expect(file).toBe(`${dictionary.language}.json`);
  });

  it('gives every form one meaning', () => {
    const seen = new Set<string>();
    expect(forms.filter((form) => seen.size === seen.add(form).size)).toEqual([]);
  });

  it('has markers where words have spaces between them', () => {
    expect((dictionary.markers ?? []).length > 0).toBe(dictionary.spaced);
  });
});
