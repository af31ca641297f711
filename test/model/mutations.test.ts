import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInputError } from '#model/errors.ts';
import { type Documents, parse } from '#model/parse.ts';

const SERVER = 'servers/placard/example-payments';
const CATALOGUE = new URL('../../catalog', import.meta.url).pathname;
const STRANGE = [null, -1, 1e300, '', 'x', true, [], {}, [[]]];
const REGISTRY = {
  schemaVersion: 1,
  id: 'r',
  url: 'https://r.example/',
  readAt: '2026-11-01T00:00:00.000Z',
  entries: [{ name: 'a/b', version: '1', status: 'active', packages: [{ kind: 'npm', package: 'x', version: '1.0.0' }], remotes: [] }],
};

const [snapshot = ''] = globSync(join(CATALOGUE, SERVER, 'snapshots', '*.json')).toSorted();
const DOCUMENTS: readonly (readonly [keyof Documents, unknown])[] = [
  ['source', read('sources/curated.json')],
  ['server', read(join(SERVER, 'server.json'))],
  ['observation', read(join(SERVER, 'observation.json'))],
  ['snapshot', JSON.parse(readFileSync(snapshot, 'utf8'))],
  ['assessment', read(join(SERVER, 'assessment.json'))],
  ['registry', REGISTRY],
];

test.each(DOCUMENTS)('a %s with any part missing or strange is read as one or refused as none', (kind, document) => {
  expect(refusalOf(kind, document)).toBe('read');
  const told = [...mutationsOf(document)].map((mutated) => refusalOf(kind, mutated));
  expect(new Set(told)).toEqual(new Set(['read', 'refused']));
  for (const key of Object.keys(document as object))
    expect([key, refusalOf(kind, { ...(document as object), [key]: -0.5 })]).toEqual([key, 'refused']);
  expect(refusalOf(kind, { ...(document as object), unknown: 1 })).toBe('refused');
});

function refusalOf(kind: keyof Documents, value: unknown): unknown {
  try {
    parse(kind, JSON.stringify(value), 'here');
    return 'read';
  } catch (error) {
    return isInputError(error) ? 'refused' : error;
  }
}

/** The same document with one part of it, at any depth, taken out or replaced; of lists only the first entry. */
function* mutationsOf(value: unknown): Generator<unknown> {
  yield* STRANGE;
  if (Array.isArray(value)) yield* firstMutated(value);
  else if (typeof value === 'object' && value !== null) yield* partsMutated(value);
}

function* firstMutated([first, ...rest]: readonly unknown[]): Generator<unknown> {
  if (first !== undefined) for (const mutated of mutationsOf(first)) yield [mutated, ...rest];
}

function* partsMutated(table: object): Generator<unknown> {
  for (const [key, part] of Object.entries(table)) {
    yield Object.fromEntries(Object.entries(table).filter(([other]) => other !== key));
    for (const mutated of mutationsOf(part)) yield { ...table, [key]: mutated };
  }
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(CATALOGUE, file), 'utf8'));
}
