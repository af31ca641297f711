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
    [
      'a currency by default and another by example',
      'currency',
      text('', { default: 'usd', examples: ['eur', 7] }),
      { currencies: ['usd', 'eur'], byDefault: 'usd' },
    ],
    [
      'a currency that is offered among any',
      'currency',
      { anyOf: [{ enum: ['CLP', 'PEN'] }, { type: 'string' }] },
      { currencies: ['CLP', 'PEN'] },
    ],
    ['currencies in small letters', 'currency', text('"usd" or "cny", or "any"'), { currencies: ['usd', 'cny'] }],
    ['a currency by default in words', 'currency', text('Three letters. Defaults to EUR.'), { currencies: ['EUR'], byDefault: 'EUR' }],
    ['what a sum is by default', 'amount', { type: 'number', default: 500 }, { byDefault: 500 }],
    ['what a sum is by default in words', 'amount', number('In dollars (default: 12.50)'), { unit: 'major', byDefault: 12.5 }],
    ['currencies in words', 'currency', text("Such as 'EUR' or 'USD'; usd is no code"), { currencies: ['EUR', 'USD'] }],
    [
      'words that are no currency',
      'currency',
      text('', { default: 'auto', examples: ['any', 'EUR', 'local'] }),
      { currencies: ['EUR'], byDefault: 'auto' },
    ],
    ['words among which any goes', 'currency', { anyOf: [{ enum: ['none', 'SEK'] }, { type: 'string' }] }, { currencies: ['SEK'] }],
    ['any currency', 'currency', text('An ISO code'), undefined],
  ])('%s', (_, name, schema, expected) => {
    expect(told(name, schema)).toEqual(expected);
  });
});

describe('of a word that may choose production the other environments are told', () => {
  test.each<[string, string, object, Told | undefined]>([
    ['a list', 'target', text('', { enum: ['staging', 'production', 'all'] }), { environments: ['staging'], production: 'production' }],
    [
      'a list and what it is by default',
      'mode',
      text('', { enum: ['test', 'live'], default: 'test' }),
      { environments: ['test'], production: 'live', byDefault: 'test' },
    ],
    [
      'examples',
      'environment_key',
      text('Environment key (e.g., "production", "Development")'),
      { environments: ['Development'], production: 'production' },
    ],
    ['a list in words', 'group', text('Group (e.g. production, staging)'), { environments: ['staging'], production: 'production' }],
    [
      'a default alone',
      'environment',
      text('Environment name', { default: 'production' }),
      { environments: [], production: 'production', byDefault: 'production' },
    ],
    ['a chain', 'network', text('', { enum: ['testnet', 'mainnet'] }), { environments: ['testnet'], production: 'mainnet' }],
    [
      'a default in words',
      'env',
      text('production or staging; defaults to "staging"'),
      { environments: ['staging'], production: 'production', byDefault: 'staging' },
    ],
    [
      'a marked default',
      'edit_target',
      text('"duplicate" (default) or "live"', { enum: ['live', 'duplicate'] }),
      { environments: ['duplicate'], production: 'live', byDefault: 'duplicate' },
    ],
    [
      'a default that is no environment',
      'env',
      text('production or staging. Default the last.'),
      { environments: ['staging'], production: 'production' },
    ],
    ['a word far from the other', 'cluster', text('Required for production databases. A dev database may leave it out.'), undefined],
    ['production of something else', 'kind', text('', { enum: ['production', 'absence'] }), undefined],
    ['an environment of no name', 'environment', text('The environment to create the folder in'), undefined],
    ['variables', 'env', { type: 'object', description: 'production or staging variables' }, undefined],
  ])('%s', (_, name, schema, expected) => {
    expect(told(name, schema)).toEqual(expected);
  });
});

describe('of a switch it is told what it decides, and what it is by default', () => {
  const decides = (about: NonNullable<Told['switch']>['about'], risky: boolean, byDefault?: boolean): Told => ({
    switch: { about, risky },
    ...(byDefault !== undefined && { byDefault }),
  });
  test.each<[string, string, object, Told | undefined]>([
    ['production', 'isProduction', {}, decides('production', true)],
    ['production by default', 'production', { default: true }, decides('production', true, true)],
    ['live mode', 'live_mode', {}, decides('production', true)],
    ['real money', 'live', { description: 'Trade with real money' }, decides('production', true)],
    ['a sandbox', 'useSandbox', { default: false }, decides('sandbox', false, false)],
    ['paper trading', 'paper', { description: 'Paper trading. Defaults TRUE.' }, decides('sandbox', false, true)],
    ['a trial run by default', 'dryRun', { default: true }, decides('trial', false, true)],
    ['a trial run by default, in words', 'dry_run', { description: 'Defaults TRUE (preview).' }, decides('trial', false, true)],
    ['a safeguard that is skipped', 'skip_security_check', {}, decides('safeguard', true)],
    ['a safeguard that is off', 'tlsInsecure', {}, decides('safeguard', true)],
    ['a safeguard that is on', 'verify_ssl', { default: true }, decides('safeguard', false, true)],
    ['writing, by read only', 'readOnly', { default: true }, decides('safeguard', false, true)],
    ['a flag by default, in words', 'overwrite', { description: 'true (default) or false' }, { byDefault: true }],
    ['a flag by default', 'overwrite', { default: true }, { byDefault: true }],
    ['a trial run on demand', 'dry_run', { default: false }, { byDefault: false }],
    ['a switch that may be null', 'production', { type: ['boolean', 'null'] }, decides('production', true)],
    ['how production is built', 'productionBranch', {}, undefined],
    ['what is not production', 'nonProduction', {}, undefined],
    ['a stream', 'live', { description: 'Whether the stream is live' }, undefined],
    ['a test that is run', 'test', { description: 'Run the test suite' }, undefined],
    ['pages that are skipped', 'skip_empty', {}, undefined],
    ['a check of what is stored', 'readOnly', {}, undefined],
  ])('%s', (_, name, schema, expected) => {
    expect(told(name, { type: 'boolean', ...schema })).toEqual(expected);
  });

  test('no safeguard of what a call stores', () => {
    const inner = { type: 'object', properties: { tls: { type: 'object', properties: { insecure: { type: 'boolean' } } } } };
    const { parameters } = parametersOf({ type: 'object', properties: { settings: inner } });
    expect(parameters.map(toldOf)).toEqual([undefined, undefined, undefined]);
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

describe('of a file’s name it is told that it leads somewhere', () => {
  test.each<[string, Told | undefined]>([
    ['Path to a YAML file. The path is read on the machine running the server.', { leads: true }],
    ['Filename or path within workspace.', { leads: true }],
    ['Absolute name', { leads: true }],
    ['Read from disk', { leads: true }],
    ['Filename only, without a path.', undefined],
    ['Defaults to the basename of the path', undefined],
  ])('%s', (description, expected) => {
    expect(told('filename', text(description))).toEqual(expected);
  });
});
