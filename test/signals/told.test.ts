import { describe, expect, test } from 'vitest';
import type { Told } from '#model/types.ts';
import { parametersOf } from '#signals/parameters.ts';
import { toldOf } from '#signals/told.ts';

function told(name: string, schema: object): Told | undefined {
  const [parameter] = parametersOf({ type: 'object', properties: { [name]: schema } }).parameters;
  if (!parameter) throw new Error('no parameter');
  return toldOf(parameter);
}

const number = (description: string): object => ({ type: 'number', description });
const text = (description: string, more: object = {}): object => ({ type: 'string', description, ...more });

describe('of a sum of money the unit and the currency are told', () => {
  test.each<[string, string, object, Told | undefined]>([
    ['the smallest unit', 'amount', number('In the smallest unit of the currency.'), { unit: 'minor' }],
    [
      'the lowest denomination',
      'amount',
      text('Amount in the lowest denomination for the currency, e.g. 1000 (cents).'),
      { unit: 'minor' },
    ],
    ['cents, in the name', 'amount_cents', number(''), { unit: 'minor' }],
    ['cents and a currency', 'amount', number('Amount in USD cents'), { unit: 'minor', currencies: ['USD'] }],
    ['dollars', 'amount', number('Amount in dollars'), { unit: 'major' }],
    ['an example with a point', 'amount', number('For example 10.50'), { unit: 'major' }],
    ['no cents', 'amount', number('Whole euros, not cents'), { unit: 'major' }],
    ['nothing', 'amount', number('The amount of the payment (must be positive)'), undefined],
    ['both', 'amount', number('In dollars; 10.50 is sent as 1050 cents'), undefined],
    ['what is no sum', 'limit', number('Amount in cents'), undefined],
    ['a list of currencies', 'currency', text('', { enum: ['EUR', 'USD'] }), { currencies: ['EUR', 'USD'] }],
    ['currencies in words', 'currency', text("Such as 'EUR' or 'USD'; usd is no code"), { currencies: ['EUR', 'USD'] }],
    ['any currency', 'currency', text('An ISO code'), undefined],
  ])('%s', (_, name, schema, expected) => {
    expect(told(name, schema)).toEqual(expected);
  });
});

describe('of a word that may choose production the other environments are told', () => {
  test.each<[string, string, object, Told | undefined]>([
    ['a list', 'target', text('', { enum: ['staging', 'production', 'all'] }), { environments: ['staging'] }],
    [
      'a list and what it is by default',
      'mode',
      text('', { enum: ['test', 'live'], default: 'test' }),
      { environments: ['test'], byDefault: 'test' },
    ],
    ['examples', 'environment_key', text('Environment key (e.g., "production", "Development")'), { environments: ['Development'] }],
    ['a list in words', 'group', text('Group (e.g. production, staging)'), { environments: ['staging'] }],
    ['a default alone', 'environment', text('Environment name', { default: 'production' }), { environments: [], byDefault: 'production' }],
    ['a word far from the other', 'cluster', text('Required for production databases. A dev database may leave it out.'), undefined],
    ['production of something else', 'kind', text('', { enum: ['production', 'absence'] }), undefined],
    ['an environment of no name', 'environment', text('The environment to create the folder in'), undefined],
    ['variables', 'env', { type: 'object', description: 'production or staging variables' }, undefined],
  ])('%s', (_, name, schema, expected) => {
    expect(told(name, schema)).toEqual(expected);
  });
});

describe('of a path it is told that it leads on from somewhere', () => {
  test.each<[string, Told | undefined]>([
    ['Path relative to the project', { relative: true }],
    ["File path (e.g., 'Documents/Budget.xlsx')", { relative: true }],
    ['Absolute path, e.g. "/home/me/a.txt"', undefined],
    ['e.g. "C:\\\\work" or "~/work"', undefined],
    ['Absolute or relative path', undefined],
  ])('%s', (description, expected) => {
    expect(told('path', text(description))).toEqual(expected);
  });
});
