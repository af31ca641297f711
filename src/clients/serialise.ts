import { stringify as toToml } from 'smol-toml';
import { stringify as toYaml } from 'yaml';
import { isHidden } from '#model/hidden.ts';
import { visibleJson } from '#model/visible-json.ts';

/** The languages that targets read; `text` is one line for each item. */
export type Format = 'json' | 'jsonc' | 'toml' | 'yaml' | 'text';

/**
 * A value as text, with remarks before it where the language has comments. Every string is quoted, and every hidden character
 * in it written as an escape, so that other readers of the language see the same names.
 */
export function serialise(format: Format, value: unknown, remarks: readonly string[]): string {
  return `${remarks.map((remark) => commentOf(format, remark)).join('')}${WRITERS[format](value)}`;
}

const WRITERS: Readonly<Record<Format, (value: unknown) => string>> = {
  json: writeJson,
  jsonc: writeJson,
  toml: (value) => escapeHidden(toToml(value)),
  yaml: (value) => escapeHidden(toYaml(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' })),
  text: (value) => (Array.isArray(value) ? value.map((line) => `${line}\n`).join('') : ''),
};

function writeJson(value: unknown): string {
  return `${visibleJson(value)}\n`;
}

function commentOf(format: Format, remark: string): string {
  if (format === 'json' || format === 'text') return '';
  return `${format === 'jsonc' ? '//' : '#'} ${remark}\n`;
}

/** TOML and YAML write a character beyond the first 65,536 as one escape, which JSON writes as two. */
function escapeHidden(text: string): string {
  return text.replaceAll(/[^\n\x20-\x7e]/gu, (character) => (isHidden(character) ? escaped(character) : character));
}

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return character.length === 1 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}
