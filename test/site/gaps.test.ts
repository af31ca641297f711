import { expect, it } from 'vitest';
import { gapsIn } from '#site/gaps.ts';

it('a reason stands once, with the first of its clauses and how many follow', () => {
  const counted = Array.from({ length: 7 }, (_, index) => ({ clause: `tools.t${index}.limits`, because: 'it counts no calls' }));
  const gaps = gapsIn([...counted, { clause: 'default', because: 'it asks' }]);
  expect(gaps).toEqual([
    { because: 'it counts no calls', clauses: ['tools.t0.limits', 'tools.t1.limits', 'tools.t2.limits', 'tools.t3.limits'], more: 3 },
    { because: 'it asks', clauses: ['default'], more: 0 },
  ]);
});
