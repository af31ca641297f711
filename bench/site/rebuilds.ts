import { measure } from './measure.ts';
import { changeTools, type Size } from './synthetic.ts';
import type { Usage } from './usage.ts';

/** One in so many changes. */
const ONE_IN = 100;

/** A site that is built, the program that builds it, and where temporary files go. */
export interface Built {
  readonly catalogue: string;
  readonly size: Size;
  readonly build: readonly string[];
  readonly folder: string;
}

/** What it costs to build a site again, one change after the other: none, all tools of one server in a hundred, one tool in a hundred, evenly spread. */
export async function* rebuilds({ catalogue, size, build, folder }: Built): AsyncIterable<readonly [after: string, usage: Usage]> {
  yield ['unchanged', await measure(build, folder, {})];
  await changeTools(catalogue, size, ({ server }) => server % ONE_IN === 0);
  yield ['1 % of servers changed', await measure(build, folder, {})];
  await changeTools(catalogue, size, ({ server, index }) => server % ONE_IN === 0 || (server * size.tools + index) % ONE_IN === 0);
  yield ['1 % of tools changed', await measure(build, folder, {})];
}
