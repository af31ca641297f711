import { describe, expect, it } from 'vitest';
import { searchVocabulary } from '#export/search-vocabulary.ts';
import { wantedOf, wantsToLook } from '#site/scripts/search/effect.ts';
import type { JointIndex } from '#site/scripts/search/joint-index.ts';
import type { Filters } from '#site/scripts/search/state.ts';

describe('the verb that words begin with', () => {
  it.each([
    ['list customers', true],
    ['finding files', true],
    ['restart pods', false],
    ['sharing docs', false],
    ['log errors', undefined],
    ['take screenshot', undefined],
    ['stock prices', undefined],
    ['restart', undefined],
    ['', undefined],
  ])('%s: wants to look, %s', (words, isLooking) => expect(wantsToLook(words, searchVocabulary())).toBe(isLooking));
});

describe('the tools that do what is wanted', () => {
  const opened = {
    ask: async (_words: string, chosen: Filters) => ({ hits: [{ id: chosen.category?.join() ?? 'any' }] }),
  } as unknown as JointIndex;
  const wanted = async (isLooking: boolean | undefined, chosen: Filters = {}) => {
    const isWanted = await wantedOf(opened, { words: 'pods', chosen, isLooking });
    return ['Read', 'Write'].filter(isWanted);
  };

  it('only read where somebody wants to look, and do not where somebody wants to act', async () => {
    expect(await wanted(true)).toEqual(['Read']);
    expect(await wanted(false)).toEqual(['Write']);
  });

  it('are all where that is not told, or a category is chosen', async () => {
    expect(await wanted(undefined)).toEqual(['Read', 'Write']);
    expect(await wanted(false, { category: ['Write'] })).toEqual(['Read', 'Write']);
  });
});
