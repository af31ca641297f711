import { expect, it } from 'vitest';
import { dictionary } from '#signals/dictionaries.ts';
import { isStem } from '#signals/joints.ts';

it.each([
  ['a verb made of a noun, before a noun', '返金し', '結果を返す', true],
  ['the same with an ending behind it', '返金し', 'ない', false],
  ['the same with a verb behind it that helps', '返金し', '忘れを返す', false],
  ['a verb with an object, before the next object', 'を送り', '結果を返す', true],
  ['the same without an object', '送り', '結果を返す', false],
  ['a noun with an object', 'を送信', '結果を返す', false],
  ['a verb with an object, before no other object', 'を送り', '先へ進む', false],
])('is a verb that another clause follows, or not: %s', (_what, form, behind, is) => {
  const japanese = dictionary('ja');
  const from = form.startsWith('を') ? 1 : 0;
  expect(japanese && isStem(form + behind, { from, to: form.length }, japanese)).toBe(is);
});
