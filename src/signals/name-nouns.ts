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

/** Places that are spelt like verbs, and what leads to one. */
const PLACES = new Set(['list', 'view', 'queue', 'archive']);
const LEADS = new Set(['to', 'into', 'onto', 'from', 'in', 'on', 'of']);

/** `kill_switch_status`, `bookmark_list`: what is read of a thing that may be spelt like a verb. */
export function endsInRecord(tokens: readonly NameToken[], index: number): boolean {
  return index < tokens.length - 1 && RECORDS.has(tokens.at(-1)?.word ?? '');
}

/** `canGenerateDomains`: the first verb, which stands at an index, is what is asked about. */
export function asksWhether(tokens: readonly NameToken[], index: number | undefined): boolean {
  return index !== undefined && ASKS.has(tokens[index - 1]?.word ?? '');
}

/** `mark_all_read` sets a state and does not read; `1-click` is no click, `go_forward` no message, `send_as` an address, and `kill_switch` a setting. */
export function isState(tokens: readonly NameToken[], index: number): boolean {
  const word = tokens[index]?.word;
  const before = tokens[index - 1]?.word;
  if (word === 'send' && tokens[index + 1]?.word === 'as') return true;
  if (word === 'forward') return before === 'go';
  if (word === 'kill') return tokens[index + 1]?.word === 'switch';
  if (word === 'click') return before === '1' || before === 'one';
  return word === 'read' && index === tokens.length - 1 && tokens.slice(0, index).some((token) => token.word === 'mark');
}

/** `move_task_to_list`: where something goes, or what it is in. */
export function isPlace(tokens: readonly NameToken[], index: number): boolean {
  return PLACES.has(tokens[index]?.word ?? '') && LEADS.has(tokens[index - 1]?.word ?? '');
}
