import { expect, it } from 'vitest';
import { API_RELEASES, API_SHAPE } from '#export/api-history.ts';
import { operations } from '#export/openapi.ts';
import { API_SCHEMAS } from '#export/openapi-schemas.ts';
import { digest } from '#model/canonical.ts';

const NOTHING = { server: undefined, tool: undefined, changed: undefined };

it('no document of the API changes its form without a version that tells of it', () => {
  const shape = digest([API_SCHEMAS, operations(NOTHING).map(({ path, kind }) => [path, kind])]);
  expect(shape.slice('sha256-'.length, 'sha256-'.length + 12)).toBe(API_SHAPE);
});

it('the versions of the API fall, and so do their days', () => {
  const keys = API_RELEASES.map(({ version, date }) => `${date} ${version}`);
  expect(keys).toEqual(keys.toSorted().toReversed());
  for (const { version } of API_RELEASES) expect(version).toMatch(/^1\.\d+\.0$/);
});
