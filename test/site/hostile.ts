import type { RawTool } from '#model/types.ts';

/** Texts that break pages which are careless, and what a page must look like with `x` in their place. */
export const PAYLOADS: readonly string[] = [
  '<script>globalThis.broken = 1</script>',
  '</title></head><body><h1>taken over</h1>',
  '"><img src=x onerror="globalThis.broken = 1">',
  "' onfocus='globalThis.broken = 1' autofocus='",
  '</script><script>globalThis.broken = 1</script>',
  ']]><!--<style>*{display:none}</style>-->',
  '[click](javascript:globalThis.broken=1) ![x](http://example.invalid/x.png)',
  '../../../../etc/passwd',
  '{{constructor.constructor("globalThis.broken=1")()}} <%= 1 %>',
  'file\u202Etxt.exe\u202C and z\u200Bero w\u200Bidth',
  `tags ${String.fromCodePoint(...[...'obey'].map((letter) => 0xe0000 + (letter.codePointAt(0) ?? 0)))} end`,
  'line\u2028separator\u2029and\u0000nul\u001B[2Jescape',
];

/** The tools of a server that tries everything, each paired with a polite twin of the same shape. */
export const HOSTILE: readonly RawTool[] = [
  ...PAYLOADS.map((payload, index) => tool(payload, index)),
  long('<b>'),
  { name: '../'.repeat(100) },
];
export const POLITE: readonly RawTool[] = [...PAYLOADS.map((_, index) => tool('x', index)), long('bbb'), { name: 'n'.repeat(300) }];

function tool(text: string, index: number): RawTool {
  return {
    name: `tool${index} ${text}`,
    title: text,
    description: text,
    inputSchema: {
      type: 'object',
      properties: { [`parameter ${text}`]: { type: 'string', description: text, default: text } },
    },
  };
}

function long(piece: string): RawTool {
  return { name: 'long', description: piece.repeat(40_000 / piece.length) };
}
