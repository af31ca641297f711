import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KEPT_RECORDS = 5000;
const KEPT_BYTES = 300_000;
/** What each record beyond may add: 450 KB for 20,000. */
const BYTES_PER_RECORD = 10;
/** A query of two words reads two parts of the index; one page shows twenty results. */
const PARTS = 2;
const RESULTS = 20;
const CODE = /^pagefind\.js$/;
const ALWAYS = /^wasm\.unknown\.pagefind$|\.pf_meta$|^pagefind-entry\.json$/;

/** The most that a first search may fetch from an index of so many records. */
export function searchBudget(records: number): number {
  return KEPT_BYTES + Math.max(0, records - KEPT_RECORDS) * BYTES_PER_RECORD;
}

/**
 * What a first search of two words fetches from the index in a folder, parts and results of middling size: the code as a host compresses it, all
 * else is compressed already.
 */
export function firstSearchBytes(folder: string): number {
  const top = readdirSync(folder);
  const code = top.filter((name) => CODE.test(name)).map((name) => gzipSync(readFileSync(join(folder, name))).length);
  const always = top.filter((name) => ALWAYS.test(name)).map((name) => statSync(join(folder, name)).size);
  const filters = sizesIn(join(folder, 'filter'));
  return Math.round(
    sum([...code, ...always, ...filters]) + someOf(join(folder, 'index'), PARTS) + someOf(join(folder, 'fragment'), RESULTS),
  );
}

function someOf(folder: string, count: number): number {
  const sizes = sizesIn(folder);
  return sizes.length === 0 ? 0 : (sum(sizes) / sizes.length) * Math.min(count, sizes.length);
}

function sizesIn(folder: string): number[] {
  return (existsSync(folder) ? readdirSync(folder) : []).map((name) => statSync(join(folder, name)).size);
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
