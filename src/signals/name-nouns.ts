import type { NameToken } from './tokens.ts';

/** What a name ends in that names something to read. */
const RECORDS = new Set([
  'list',
  'status',
  'history',
  'info',
  'information',
  'details',
  'stats',
  'statistics',
  'logs',
  'metrics',
  'preview',
  'usage',
]);
/** Words that ask whether something may be done. */
const ASKS = new Set(['can', 'could', 'should', 'may']);

/** `kill_switch_status`, `bookmark_list`: what is read of a thing that may be spelt like a verb. */
export function endsInRecord(tokens: readonly NameToken[], index: number): boolean {
  return index < tokens.length - 1 && RECORDS.has(tokens.at(-1)?.word ?? '');
}

/** `canGenerateDomains`: the first verb, which stands at an index, is what is asked about. */
export function asksWhether(tokens: readonly NameToken[], index: number | undefined): boolean {
  return index !== undefined && ASKS.has(tokens[index - 1]?.word ?? '');
}
