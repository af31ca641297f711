import { expect, test } from 'vitest';
import { shareTexts } from '#store/share-texts.ts';

const TEXT =
  '{"at":"/name","evidence":[{"at":"/name","quote":"list"},["list","/name",null,2]],"__proto__":"list","actions":{"__proto__":{"at":"/name"}}}';

test('documents that share their texts say what they said', () => {
  const documents = [JSON.parse(TEXT), undefined, JSON.parse(TEXT)];
  shareTexts(documents);
  expect(documents.map((document) => JSON.stringify(document))).toEqual([TEXT, undefined, TEXT]);
  expect(Object.hasOwn({}, 'at')).toBe(false);
});
