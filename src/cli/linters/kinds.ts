import type { Documents } from '#model/parse.ts';

/** The name of a schema that documents of the catalogue have. */
export type Kind = keyof Documents;

const SERVER = 'servers/[a-z0-9][a-z0-9._-]*/[a-z0-9][a-z0-9._-]*';

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^attacks\/[^/]+$/, 'attack'],
  [/^glossary\/[^/]+$/, 'term'],
  [/^sources\/[^/]+$/, 'source'],
  [/^policies\/[^/]+$/, 'preset'],
  [/^lexicons\/en\.json$/, 'lexicon'],
  [/^lexicons\/[^/]+$/, 'dictionary'],
  [/^accuracy\/record\.json$/, 'accuracy'],
  [/^weights\/balance\.json$/, 'balance'],
  [/^weights\/categories\.json$/, 'weights'],
  [/^registries\/[^/]+$/, 'registry'],
  [/^corrections\/corrections\.json$/, 'corrections'],
  [/^opt-outs\/opt-outs\.json$/, 'opt-outs'],
  [/^orders\/orders\.json$/, 'orders'],
  [/^taxonomy\/taxonomy\.json$/, 'taxonomy'],
  [new RegExp(`^${SERVER}/server\\.json$`), 'server'],
  [new RegExp(`^${SERVER}/observation\\.json$`), 'observation'],
  [new RegExp(`^${SERVER}/assessment\\.json$`), 'assessment'],
  [new RegExp(`^${SERVER}/advisories\\.json$`), 'advisories'],
  [new RegExp(`^${SERVER}/overrides\\.json$`), 'overrides'],
  [new RegExp(`^${SERVER}/snapshots/[^/]+$`), 'snapshot'],
];

/** The kind of document that a file of the catalogue holds by its place; undefined where the catalogue has no such place. */
export function kindOf(file: string): Kind | undefined {
  return KINDS.find(([place]) => place.test(file))?.[1];
}
