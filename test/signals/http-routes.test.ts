import { expect, it } from 'vitest';
import { subjectOf } from '#signals/read-tool.ts';

it.each([
  ['PUT /v1/quota - Shows the quota', ['read']],
  ['POST /v1/refunds — Lists refunds', ['read']],
  ['POST /v1/refunds - Refunds a charge', ['pay']],
  ['POST /v1/customers', ['create']],
  ['DELETE /v1/customers/{id} - Gets a customer', ['delete']],
])('%s', (description, effects) => {
  expect(subjectOf({ name: 'm7', description }).acts.map(({ effect }) => effect)).toEqual(effects);
});
