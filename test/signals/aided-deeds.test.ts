import { describe, expect, it } from 'vitest';
import { wished } from '#signals/aided-deeds.ts';
import { joinedVerbs, leadVerb } from '#signals/lead-verb.ts';
import { prosesOf } from '#signals/read-prose.ts';
import { type Prose, type Sentence, sentencesOf } from '#signals/sentences.ts';

const LEADS = [
  ['Helps delete the record', 'help'],
  ['Enables the agent to delete it', 'delete'],
  ['Enable the lock the user set', 'enable'],
  ['Provides a way of deleting the record', 'delete'],
  ['Provides an option of no use', 'provide'],
  ['Provides an option of deleting', 'provide'],
  ['提供删除记录的功能', 'delete'],
  ['With this you can delete the record', 'delete'],
  ['With this delete the record', 'delete'],
  ['Given an id, deletes the record', 'delete'],
  ['Deleted records, delete them', undefined],
  ['Given an id, deleting the record', undefined],
  ['Given an id, delete_record', undefined],
  ['Given an id, order history', undefined],
] as const;

const WISHES = [
  ['Use to delete the record', 'delete'],
  ['Use delete record', undefined],
  ['See to delete a record', undefined],
  ['If you want to delete the record', 'delete'],
  ['Once you need to delete the record', undefined],
  ['If you like it, this deletes the record', undefined],
  ['If you want to delete it, run it', 'delete'],
  ['If you want to delete it, first use this to read it', 'read'],
  ['If you want to delete mail, some agents call this to read it', 'delete'],
  ['If you want to delete mail, old or new, this reads it', 'read'],
] as const;

const JOINED = [
  ['Helps you list files, deletes them', ['delete']],
  ['Helps you list files and delete them', ['delete']],
  ['Help you list files and delete them', ['delete']],
  ['Deletes files, lists them', ['list']],
] as const;

describe('the deed that a sentence leads to', () => {
  it.each(LEADS)('%s', (text, lemma) => {
    expect(leadVerb(...opening(text))?.verb.lemma).toBe(lemma);
  });
});

describe('what a sentence says somebody may want with the tool', () => {
  it.each(WISHES)('%s', (text, lemma) => {
    expect(wished(...opening(text))?.verb.lemma).toBe(lemma);
  });
});

describe('what is joined to the deed, or to the words that lead to it', () => {
  it.each(JOINED)('%s', (text, lemmas) => {
    const [prose, sentence] = opening(text);
    const lead = leadVerb(prose, sentence);
    expect(lead && joinedVerbs(prose, sentence, lead).map(({ verb }) => verb.lemma)).toEqual(lemmas);
  });
});

function opening(text: string): [Prose, Sentence] {
  const [{ description } = { description: undefined }] = prosesOf([text]);
  const [sentence] = description ? sentencesOf(description) : [];
  if (!description || !sentence) throw new Error(`nothing is said: ${text}`);
  return [description, sentence];
}
