import { jsonTwin, PLACES } from './addresses.ts';

type Headers = Readonly<Record<string, string>>;

/** Paths from the site's root; a star stands for any characters, and there is one at most. */
type Paths = string;

/** What a host says with every file of the site. */
const ALWAYS: Headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const ANY_ORIGIN: Headers = { 'Access-Control-Allow-Origin': '*' };

/** What is for programs, whatever page they run on: some hosts join what two lines say of one file, so no file fits two of these. */
const FOR_PROGRAMS: readonly Paths[] = [
  ...['/api/', '/schemas/', '/feeds/', '/badges/', '/.well-known/'].map((folder) => `${folder}*`),
  ...['.ndjson', '.gz', '.zst', '.cff', '.json', 'SHA256SUMS'].map((ending) => `${PLACES.dump}*${ending}`),
  `${PLACES.servers}*.json`,
  '/*.md',
  jsonTwin(PLACES.accuracy),
];

/** Types that hosts do not know by a file's ending, or without saying how the text is encoded. */
const TYPES: readonly (readonly [paths: Paths, type: string])[] = [
  ['/feeds/*.json', 'application/feed+json; charset=utf-8'],
  ['/schemas/*.schema.json', 'application/schema+json; charset=utf-8'],
  [`${PLACES.dump}*.ndjson`, 'application/x-ndjson; charset=utf-8'],
  [`${PLACES.dump}*.gz`, 'application/gzip'],
  [`${PLACES.dump}*.zst`, 'application/zstd'],
  [`${PLACES.dump}*.cff`, 'text/yaml; charset=utf-8'],
  [`${PLACES.dump}*SHA256SUMS`, 'text/plain; charset=utf-8'],
  ['/*.md', 'text/markdown; charset=utf-8'],
  ['/*.txt', 'text/plain; charset=utf-8'],
  ['/_headers', 'text/plain; charset=utf-8'],
  ...['.pf_meta', '.pf_index', '.pf_fragment', '.pf_filter', '.pagefind'].map(
    (ending) => [`/pagefind/*${ending}`, 'application/octet-stream'] as const,
  ),
];

const SAID: readonly (readonly [paths: Paths, headers: Headers])[] = [
  ['/*', ALWAYS],
  ...FOR_PROGRAMS.map((paths) => [paths, ANY_ORIGIN] as const),
  ...TYPES.map(([paths, type]) => [paths, { 'Content-Type': type }] as const),
];

/** What a host says with the file at a path; programs on any page may read what is for them. */
export function headersOf(path: string): Headers {
  return Object.assign({}, ...SAID.filter(([paths]) => isAmong(path, paths)).map(([, headers]) => headers));
}

/** `/_headers`, by which several hosts of static files are told the same. */
export function headersFile(): string {
  return SAID.map(([paths, headers]) => ruleOf(paths, headers)).join('\n');
}

function isAmong(path: string, paths: Paths): boolean {
  const [start = '', end] = paths.split('*');
  return end === undefined ? path === paths : path.startsWith(start) && path.slice(start.length).endsWith(end);
}

function ruleOf(paths: Paths, headers: Headers): string {
  return [paths, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
