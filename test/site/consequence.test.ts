import { describe, expect, it } from 'vitest';
import { tools } from '#site/catalogue.ts';
import { firstSentence } from '#site/consequence.ts';

describe('the first sentence of a description', () => {
  const [some] = tools;
  it.each([
    ['Completes it. Returns a token.', 'Completes it.'],
    ['Reads e.g. a file. Then more.', 'Reads e.g. a file.'],
    ['One line\nand its rest.\n\nMore', 'One line and its rest.'],
    ['No stop at all', 'No stop at all'],
    ['  ', undefined],
  ])('of %j is %j', (description, first) => {
    const tool = some ?? expect.unreachable('no tool');
    expect(firstSentence({ ...tool, definition: { ...tool.definition, description } })).toBe(first);
  });
});
