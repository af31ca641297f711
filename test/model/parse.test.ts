import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Documents, parse } from '#model/parse.ts';

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
    ['preset', PRESET, '#: has keys that exclude each other'],
  ])('%s %#', (kind, document, message) => {
    expect(complaint(kind, document)).toContain(message);
    expect(complaint(kind, document)).not.toMatch(/must NOT|must match|must have required|schema is false|undefined/);
    expect(complaint(kind, document).length).toBeLessThan(500);
  });
});
