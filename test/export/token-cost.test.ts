import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { TOKENIZER, tokenCostOf, tokensOf } from '#export/token-cost.ts';
import { readEntries } from '#store/read.ts';

/** Thousands of tools are counted, perhaps on a busy machine. */
const PATIENCE = 600_000;

describe('the tokens of a definition', () => {
  it('are those of name, description and input schema, and of nothing else', () => {
    const sent = { name: 'list_orders', description: 'Lists orders.', inputSchema: { type: 'object' } };
    expect(tokensOf({ ...sent, annotations: { readOnlyHint: true }, _meta: { long: 'word '.repeat(100) } })).toBe(
      countTokens(JSON.stringify(sent)),
    );
    expect(tokensOf({ name: 'look' })).toBe(countTokens('{"name":"look"}'));
  });

  it('count what would steer a tokenizer as text', () => {
    expect(tokensOf({ name: 'end', description: '<|endoftext|>' })).toBeGreaterThan(tokensOf({ name: 'end', description: '' }) + 3);
  });

  it.each([['a'], [' '], ['-'], ['一'], ['\u0301'], ['\u200b']])('count a run of %j in parts, about as many as in whole', (letter) => {
    const description = letter.repeat(1_000);
    const whole = countTokens(JSON.stringify({ name: 'run', description }));
    expect(Math.abs(tokensOf({ name: 'run', description }) - whole)).toBeLessThan(17);
  });

  it('are exact for every definition of the catalogue without such runs', { timeout: PATIENCE }, () => {
    const tools = readEntries('catalog').flatMap(({ snapshot }) => snapshot?.tools ?? []);
    const differing = tools.filter((tool) => {
      const { name, description, inputSchema } = tool;
      const text = JSON.stringify({ name, description, inputSchema });
      return !/[^\p{L}\p{N}]{100}/u.test(text) && tokensOf(tool) !== countTokens(text, { disallowedSpecial: new Set() });
    });
    expect(tools.length).toBeGreaterThan(100);
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});

it('a server costs what its tools cost', () => {
  const tools = [{ name: 'look' }, { name: 'list_orders', description: 'Lists orders.' }];
  expect(tokenCostOf({ tools })).toEqual({ tokenizer: TOKENIZER, total: tools.reduce((sum, tool) => sum + tokensOf(tool), 0) });
  expect(tokenCostOf({ tools: [] }).total).toBe(0);
});
