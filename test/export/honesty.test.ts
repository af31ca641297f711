import { expect, it } from 'vitest';
import { honestyOf } from '#export/honesty.ts';
import { toolsOf } from '#export/listed-tool.ts';
import type { Category } from '#model/types.ts';
import { entryOf } from './fixture.ts';

function honestyWith(annotations: object | undefined, category: Category) {
  const [tool] = toolsOf(entryOf('acme/shop', [{ name: 'x', ...(annotations && { annotations }) }], { category }));
  return tool && honestyOf(tool.definition, tool.label);
}

it.each([
  [undefined, 'Read', 'absent'],
  [{ title: 'X', readOnlyHint: 'yes' }, 'Read', 'absent'],
  [{ readOnlyHint: true }, 'Read', 'agrees'],
  [{ readOnlyHint: true }, 'Write', 'less'],
  [{ readOnlyHint: false, destructiveHint: false }, 'Destructive', 'less'],
  [{ readOnlyHint: false }, 'Read', 'more'],
  [{ readOnlyHint: true, destructiveHint: true }, 'Destructive', 'less'],
  [{ idempotentHint: true }, 'Write', 'unsettled'],
] as const)('hints %j of a tool that is %s: %s', (annotations, category, honesty) => {
  expect(honestyWith(annotations, category)).toBe(honesty);
});
