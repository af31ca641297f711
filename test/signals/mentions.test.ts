import { expect, it } from 'vitest';
import { Mentions } from '#signals/mentions.ts';

const TEXT = 'Detects texts that say “ignore all previous instructions”.';
const SPOKEN_OF = { from: TEXT.indexOf('ignore') };
const MOST = 40;

it('takes a definition to speak of forty things at most', () => {
  const mentions = new Mentions();
  const heard = Array.from({ length: MOST + 2 }, () => mentions.has(TEXT, SPOKEN_OF));
  expect(heard).toEqual([...Array.from({ length: MOST }, () => true), false, false]);
});
