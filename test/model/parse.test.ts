import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Documents, parse } from '#model/parse.ts';
import { complaintsOf } from '#model/schema-problems.ts';
import { SCHEMAS } from '#model/schemas.ts';
import { COMPILING } from '#model/validators.ts';

const LISTING = { server: 'acme/pay', title: 'Pay', because: 'It pays.' };

function complaint(kind: keyof Documents, document: unknown): string {
  try {
    parse(kind, JSON.stringify(document), 'x.json');
    return expect.unreachable('it fits');
  } catch (error) {
    return (error as Error).message;
  }
}

function complaintOfListing(listing: object): string {
  return complaint('source', { schemaVersion: 1, id: 'a', title: 'A', listings: [{ ...LISTING, ...listing }] });
}

describe('a target is told by its kind', () => {
  it.each([
    [{ kind: 'remote' }, '/target: lacks the key "url"; see'],
    [{ kind: 'remote', url: 5 }, '/target/url: must be a text in double quotes and is 5; see'],
    [{ kind: 'remote', url: 'https://x.example/', version: '1.0.0' }, '/target: unknown key "version"; see'],
    [{ kind: 'command', arguments: [] }, '/target: lacks the key "command"; see'],
    [{ kind: 'npm', package: 'pay', version: '^1.0.0' }, '/target/version: "^1.0.0" is not of the form ^'],
    [
      { kind: 'npm', pakage: 'pay', version: '1.0.0' },
      '/target: lacks the key "package" and has "pakage"; did you mean "package"? Else see',
    ],
    [
      { kind: 'Remote', url: 'https://x.example/' },
      '/target/kind: must be one of ["npm","directory","remote","command"] and is "Remote"; did you mean "remote"? Else see',
    ],
    [{ url: 'https://x.example/' }, '/target: lacks the key "kind"; see'],
    ['npm', '/target: must be an object and is "npm"; see'],
    [null, '/target: must be an object and is null; see'],
    [[], '/target: must be an object and is []; see'],
  ])('%j', (target, message) => {
    expect(complaintOfListing({ target })).toContain(`x.json#/listings/0${message}`);
  });
});

describe('each keyword of a schema speaks for itself', () => {
  const target = { kind: 'remote', url: 'https://x.example/' };
  it.each([
    [{ target, server: 'Acme/Pay' }, '/server: "Acme/Pay" is not of the form ^[a-z0-9]'],
    [{ target, title: '' }, '/title: must not be empty'],
    [{ target, exmple: true }, '/: unknown key "exmple"; did you mean "example"? Else see'],
  ])('%j', (listing, message) => {
    expect(complaintOfListing(listing)).toContain(`x.json#/listings/0${message.replace('/:', ':')}`);
  });

  const rows = JSON.parse(readFileSync('catalog/policies/strict.json', 'utf8')).rows;
  const PRESET = { schemaVersion: 1, id: 'strict', title: 'S', summary: 'S.', like: 'recommended', rows };
  it.each<[keyof Documents, unknown, string]>([
    ['source', { schemaVersion: 2, id: 'a', title: 'A', listings: [] }, '#/schemaVersion: must be 1 and is 2'],
    ['opt-outs', { schemaVersion: 1, optOuts: {} }, '#/optOuts: must be a list and is {}'],
    ['observation', 'observed', '#: must be an object and is "observed"'],
    ['source', { schemaVersion: 'x'.repeat(5000), id: 'a', title: 'A', listings: [] }, 'xxx…; see'],
    [
      'corrections',
      { schemaVersion: 1, corrections: [{ id: 'a', about: 'text', claim: 'X.', state: 'opn' }] },
      '#/corrections/0/state: must be one of ["open","corrected","upheld"] and is "opn"; did you mean "open"?',
    ],
    ['preset', PRESET, '#: has keys that exclude each other'],
  ])('%s %#', (kind, document, message) => {
    expect(complaint(kind, document)).toContain(message);
    expect(complaint(kind, document)).not.toMatch(/must NOT|must match|must have required|schema is false|undefined/);
    expect(complaint(kind, document).length).toBeLessThan(500);
  });
});

describe('several things that are wrong are told together', () => {
  it('each at its place, a slip once', () => {
    const listing = { ...LISTING, title: '', becuase: 'x', because: undefined, target: { kind: 'remote', url: 5, version: '1.0.0' } };
    const source = { schemaVersion: 2, id: 'a', title: 'A', listings: [listing, { ...LISTING, target: 'npm' }], more: true };
    expect(
      complaint('source', source)
        .replaceAll(/; (?:see|did you).*/g, '')
        .split('\n')
        .toSorted(),
    ).toEqual([
      'x.json#/listings/0/target/url: must be a text in double quotes and is 5',
      'x.json#/listings/0/target: unknown key "version"',
      'x.json#/listings/0/title: must not be empty',
      'x.json#/listings/0: lacks the key "because" and has "becuase"',
      'x.json#/listings/1/target: must be an object and is "npm"',
      'x.json#/schemaVersion: must be 1 and is 2',
      'x.json#: unknown key "more"',
    ]);
  });

  it.each<[object, string[]]>([
    [
      { kind: 'npm', digest: 'none', package: 'pay' },
      [': lacks the key "version"', ': lacks the key "integrity"', ': unknown key "digest"'],
    ],
    [
      { kind: 'command', digest: 'none', command: 5 },
      ['/digest: "none" is not of the form ^', '/command: must be a text in double quotes and is 5'],
    ],
  ])('of a shape only what its kind asks for: %j', (origin, problems) => {
    const told = complaint('snapshot', { origin })
      .split('\n')
      .filter((line) => line.startsWith('x.json#/origin'));
    expect(told).toEqual(problems.map((problem) => expect.stringContaining(`x.json#/origin${problem}`)));
  });

  it('twenty at most, and how many more', () => {
    const listings = Array.from({ length: 30 }, () => ({ ...LISTING, title: 5, target: { kind: 'remote', url: 'https://x.example/' } }));
    const lines = complaint('source', { schemaVersion: 1, id: 'a', title: 'A', listings }).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 10 more');
  });
});

describe('a check that keeps the values to itself, as in pages', () => {
  const ajv = new Ajv2020({ ...COMPILING, schemas: Object.values(SCHEMAS) });
  const validate = ajv.getSchema(SCHEMAS.source.$id) ?? expect.unreachable('no such schema');
  const source = { schemaVersion: 1, id: 'a', title: 'A', listings: [] };

  it.each([
    [{ ...source, schemaVersion: 2 }, 'must be 1'],
    [{ ...source, listings: 5 }, 'must be a list'],
    [{ ...source, id: 'A b' }, expect.stringMatching(/^is not of the form \^/)],
    [{ ...source, x: 1 }, 'unknown key "x"'],
  ])('%j', (document, problem) => {
    expect(validate(document)).toBe(false);
    expect(complaintsOf(validate.errors ?? []).map((complaint) => complaint.problem)).toEqual([problem]);
  });
});
