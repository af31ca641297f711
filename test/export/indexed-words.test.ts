import { describe, expect, it } from 'vitest';
import { fieldOf, indexedNames, inName } from '#export/indexed-names.ts';
import { askedWords, END, indexedWords, withoutEnds } from '#export/indexed-words.ts';

describe('the words of the index', () => {
  it('are stems with an end each', () => {
    expect(indexedWords('list_customers, getHTTPServer')).toEqual(['list', 'customer', 'get', 'http', 'server'].map((word) => word + END));
  });

  it('are asked for by how they begin, or whole', () => {
    expect(askedWords('custom Fields')).toBe('custom field');
    expect(askedWords(`fields${END}`)).toBe(`field${END}`);
    expect(askedWords('')).toBe('');
  });

  it('may be of any language', () => {
    expect(indexedWords('ルームのファイル · créer')).toEqual([`ルームのファイル${END}`, `créer${END}`]);
  });

  it('lose their ends where they are compared', () => expect(withoutEnds(indexedWords('list pods').join(' '))).toBe('list pod'));
});

describe('the names that the index keeps', () => {
  const placesOf = (word: string, name: string, server: string) =>
    [...indexedNames(name, server), ...indexedWords('Restarts what is named.')].flatMap((own, place) =>
      own === word + END ? [place] : [],
    );

  it.each([
    ['pod', 'restart_pods', { at: [1], length: 2 }],
    ['restart', 'restart_pods', { at: [0], length: 2 }],
    ['list', 'list_my_lists', { at: [0, 2], length: 3 }],
    ['h', 'a_b_c_d_e_f_g_h_i', { at: [7], length: 8 }],
  ])('tell that %s stands in %s, and how long that is', (word, name, found) => {
    const places = placesOf(word, name, 'Kubernetes');
    expect(fieldOf(places)).toBe('name');
    expect(inName(places)).toEqual([found]);
  });

  it('tell a name from the server’s, and both from a text', () => {
    const fieldIn = (word: string) => fieldOf(placesOf(word, 'restart_pods', 'Kubernetes by containers'));
    expect(['kubernet', 'container', 'what'].map(fieldIn)).toEqual(['server', 'server', 'opening']);
    expect(fieldOf([80])).toBe('text');
    expect(inName(placesOf('kubernet', 'restart_pods', 'Kubernetes'))).toEqual([]);
  });
});
