import type { RawTool } from '#model/types.ts';

const MEGABYTE = 1_000_000;
const MANY = 100_000;

/** Makes definitions that are made to take long; each is new, as definitions are that arrive. */
export const HOSTILE: Readonly<Record<string, () => RawTool>> = {
  'a megabyte of sentences': () => described(megabyteOf('Delete the old notes, then list what is left. ')),
  'a megabyte of one word': () => described(megabyteOf('delete ')),
  'a megabyte of one letter': () => described(megabyteOf('a')),
  'a megabyte of letters and dots': () => described(megabyteOf('a.')),
  'a megabyte of spaces': () => described(`delete${megabyteOf(' ')}note`),
  'a megabyte of hyphens': () => described(`delete${megabyteOf('-')}note`),
  'a megabyte of line feeds': () => described(`delete${megabyteOf('\n')}note`),
  'a megabyte of brackets': () => described(megabyteOf('[A-(')),
  'a megabyte of Han': () => described(megabyteOf('删除笔记')),
  'a megabyte of emoji': () => described(megabyteOf('🗑️ ')),
  'a megabyte of hidden characters': () => described(megabyteOf('a\u200B')),
  'a megabyte of a foreign language': () => described(megabyteOf('supprimer la note de la page ')),
  'a name of a megabyte': () => ({ name: megabyteOf('delete_') }),
  'a schema 100 000 levels deep': () => ({ name: 'get', inputSchema: nested(MANY) }),
  'a schema of 100 000 parameters': () => ({ name: 'get', inputSchema: { properties: properties(MANY) } }),
  'a schema of 100 000 branches': () => ({
    name: 'get',
    inputSchema: { anyOf: Array.from({ length: MANY }, () => ({ properties: properties(1) })) },
  }),
  'a thousand described parameters': () => ({
    name: 'get',
    inputSchema: { properties: properties(1_000, 'delete, create or update it. '.repeat(70)) },
  }),
  'an enumeration of 100 000 actions': () => ({
    name: 'manage',
    inputSchema: { properties: { action: { enum: Array.from({ length: MANY }, (_, index) => `delete_note_${index}`) } } },
  }),
  'references that multiply': () => ({ name: 'get', inputSchema: bomb(MANY) }),
};

function described(description: string): RawTool {
  return { name: 'get', description };
}

function megabyteOf(piece: string): string {
  return piece.repeat(Math.ceil(MEGABYTE / piece.length));
}

function nested(depth: number): object {
  let schema: object = { type: 'string' };
  for (let level = 0; level < depth; level += 1) schema = { type: 'object', properties: { inner: schema } };
  return schema;
}

function properties(count: number, description = ''): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`path${index}Url`, { type: 'string', description }]));
}

function bomb(count: number): object {
  const reference = (index: number) => ({ $ref: `#/$defs/n${index}` });
  const definitions = Array.from({ length: count }, (_, index) => [`n${index}`, { anyOf: [reference(index + 1), reference(index + 1)] }]);
  return { properties: { start: reference(0) }, $defs: Object.fromEntries(definitions) };
}
