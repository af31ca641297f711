import { PLACES } from './addresses.ts';

type Headers = Readonly<Record<string, string>>;

/** What a host says with every file of the site. */
const ALWAYS: Headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const ANY_ORIGIN: Headers = { 'Access-Control-Allow-Origin': '*' };

/** Folders of which every file is for programs, whatever page they run on. */
const FOR_PROGRAMS = ['/api/', '/schemas/', '/feeds/', '/badges/', PLACES.dump, '/.well-known/'];

/** Types that hosts do not know by a file's ending. */
const TYPES: readonly (readonly [folder: string, ending: string, type: string])[] = [
  ['/feeds/', '.json', 'application/feed+json; charset=utf-8'],
  ['/schemas/', '.schema.json', 'application/schema+json; charset=utf-8'],
  [PLACES.dump, '.ndjson', 'application/x-ndjson; charset=utf-8'],
  [PLACES.dump, '.zst', 'application/zstd'],
  [PLACES.dump, '.cff', 'text/yaml; charset=utf-8'],
  [PLACES.dump, 'SHA256SUMS', 'text/plain; charset=utf-8'],
];

/** What a host says with the file at a path; programs on any page may read what is for them. */
export function headersOf(path: string): Headers {
  const type = TYPES.find(([folder, ending]) => path.startsWith(folder) && path.endsWith(ending))?.[2];
  return { ...ALWAYS, ...(isForPrograms(path) && ANY_ORIGIN), ...(type !== undefined && { 'Content-Type': type }) };
}

/** `/_headers`, by which several hosts of static files are told the same. */
export function headersFile(): string {
  const folders = FOR_PROGRAMS.map((folder) => ruleOf(`${folder}*`, ANY_ORIGIN));
  const twins = ['/servers/*.json', '/servers/*.md'].map((twin) => ruleOf(twin, ANY_ORIGIN));
  const types = TYPES.map(([folder, ending, type]) => ruleOf(`${folder}*${ending}`, { 'Content-Type': type }));
  return [ruleOf('/*', ALWAYS), ...folders, ...twins, ...types].join('\n');
}

function isForPrograms(path: string): boolean {
  return FOR_PROGRAMS.some((folder) => path.startsWith(folder)) || path.endsWith('.json') || path.endsWith('.md');
}

function ruleOf(path: string, headers: Headers): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
