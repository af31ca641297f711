import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { scriptsOf } from './scripts-of.ts';

interface Layer {
  readonly name: string;
  readonly folder: string;
  readonly layers: readonly string[];
  readonly packages: readonly string[];
  readonly touches: string;
}

const LAYERS = readLayers(readFileSync('ARCHITECTURE.md', 'utf8'));
const IMPURE = /\bfetch\s*\(|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bsetTimeout\b/;

describe.each(LAYERS)('$name', (layer) => {
  const files = globSync(`${layer.folder}/**/*.{ts,astro}`).toSorted();

  it('has code', () => expect(files).not.toEqual([]));

  it('imports only what ARCHITECTURE.md allows', () => {
    expect(files.flatMap((file) => forbidden(layer, file))).toEqual([]);
  });

  if (layer.touches === 'nothing') {
    it('names no clock, randomness, network or process', () => {
      expect(files.filter((file) => IMPURE.test(readFileSync(file, 'utf8')))).toEqual([]);
    });
  }
});

it('every folder with code is a layer', () => {
  const folders = new Set(globSync(['src/*/**/*.{ts,astro}', 'crawler/**/*.ts']).map((file) => /^(src\/[^/]+|crawler)/.exec(file)?.[0]));
  expect([...folders].toSorted()).toEqual(LAYERS.map(({ folder }) => folder).toSorted());
});

function readLayers(document: string): Layer[] {
  const rows = document.split('\n').filter((line) => /^\| [a-z]+ \| (src\/|crawler)/.test(line));
  return rows.map((row) => {
    const [name = '', folder = '', layers = '', packages = '', touches = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { name, folder, layers: list(layers), packages: list(packages), touches };
  });
}

function list(cell: string): string[] {
  return cell.split(', ').filter((word) => word !== '–');
}

function forbidden(layer: Layer, file: string): string[] {
  return importsOf(file)
    .filter((specifier) => !isAllowed(layer, specifier, file))
    .map((specifier) => `${file} imports ${specifier}`);
}

function isAllowed(layer: Layer, specifier: string, file: string): boolean {
  if (specifier.startsWith('.')) return new URL(specifier, `file:///${file}`).pathname.startsWith(`/${layer.folder}/`);
  if (specifier.startsWith('#')) return [...layer.layers, layer.name].includes(specifier.slice(1).split('/')[0] ?? '');
  if (isBuiltin(specifier)) return layer.touches !== 'nothing';
  return layer.packages.includes(packageOf(specifier));
}

function packageOf(specifier: string): string {
  const parts = specifier.replace(/^astro:.*/, 'astro').split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return scriptsOf(file, source).flatMap((script) => ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName));
}
