import { describe, expect, it } from 'vitest';
import { searchVocabulary } from '#export/search-vocabulary.ts';
import { plainWords, understand } from '#site/scripts/search/understand.ts';
import questions from '../search/questions.json' with { type: 'json' };

const vocabulary = searchVocabulary();
const read = (query: string) => understand(query, vocabulary);

describe('a question', () => {
  it.each<[string, object, string]>([
    ['what can delete my files', { category: ['Destructive'] }, 'files'],
    ['send money', { category: ['Financial'] }, ''],
    ['Which tools run shell commands?', { trait: ['runs-code'] }, ''],
    ['read my email', { trait: ['reads-private-data'] }, 'email'],
    ['tools that can leak secrets', { trait: ['reads-secrets'] }, ''],
    ['what sends my data to other people', { trait: ['sends-outward'] }, ''],
    ['who can see my calendar', { trait: ['reads-private-data'] }, 'calendar'],
    ['delete everything at once', { category: ['Destructive'], trait: ['bulk'] }, ''],
    ['what can I do in jira', {}, 'jira'],
    ['run sql readonly', { category: ['Read'] }, 'run sql'],
    ['phone somebody', { trait: ['sends-outward'] }, ''],
  ])('“%s” chooses %j, and is about “%s”', (query, filters, words) => {
    expect(read(query)).toMatchObject({ filters, words });
  });

  it('chooses nothing else than what its right answers have', () => {
    for (const { asks, fits } of questions) {
      const right = new Set(Object.values(fits).flat());
      for (const value of Object.values(read(asks)?.filters ?? {}).flat()) expect([asks, ...right]).toContain(value);
    }
  });

  it('is put in order by the words that chose, too', () => {
    expect(read('what can delete my files')?.fuller).toBe('delete files');
  });
});

describe('no question', () => {
  it.each([
    ['a single word', 'delete'],
    ['a name in snake case', 'send_money now'],
    ['a name in camel case', 'what does deleteRepository'],
    ['a name with a dot', 'github.delete files'],
    ['an operator', 'delete files server:github'],
    ['an operator whose value is quoted', 'server:"git by cyanheads" delete'],
    ['a word that may be a noun', 'order history'],
    ['a noun made of a verb', 'completes authentication'],
    ['words that stand for nothing', 'payment entities'],
    ['a file that is sent, not money', 'transfer a file to a customer'],
    ['two meanings of one kind', 'delete files and pay an invoice'],
    ['a noun behind “to”', 'audio to text'],
    ['another script', 'удалить файлы'],
    ['nothing', '  '],
  ])('is %s: “%s”', (_, query) => expect(read(query)).toBeUndefined());
});

it('knows two other words of the same at most, since each is a part of the index to fetch', () => {
  for (const [word, others] of Object.entries(vocabulary.alike)) {
    expect(others.split(',').length, word).toBeLessThanOrEqual(2);
    expect(others.split(',')).not.toContain(word);
  }
});

it('stays small enough to be part of a page', () => {
  expect(JSON.stringify(vocabulary).length).toBeLessThan(24_000);
});

describe('words that ask nothing', () => {
  it.each([
    ['make a jira ticket', 'jira ticket', 'make jira ticket'],
    ['restart the pods', 'restart pods', 'restart pods'],
  ])('“%s” are about “%s”, and put tools in order by “%s”', (query, words, fuller) => {
    expect(plainWords(query, vocabulary)).toEqual({ isQuestion: false, filters: {}, words, fuller });
  });

  it.each(['restart', 'restart_pods now', 'restartPods please', 'restart server:runpod', 'of the'])('are none in “%s”', (query) =>
    expect(plainWords(query, vocabulary)).toBeUndefined(),
  );
});
