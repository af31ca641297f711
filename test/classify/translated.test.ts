import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';
import type { RawTool } from '#model/types.ts';

interface Definition {
  readonly id: string;
  readonly language: string;
  readonly tool: RawTool;
  readonly category?: string;
  readonly severity?: string;
}

const CORPUS = new URL('../corpus/translated.jsonl', import.meta.url);
const DEFINITIONS = readFileSync(CORPUS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Definition);
const ORIGINALS = new Map(DEFINITIONS.filter(({ language }) => language === 'en').map((original) => [original.id, original]));
const LANGUAGES = [...new Set(DEFINITIONS.map(({ language }) => language))].filter((language) => language !== 'en');
/** The share of translations that must get the label of their original. */
const PARITY = 0.95;

/** How many of some translations get the category, and how many the severity too. */
function agreement(definitions: readonly Definition[]): { category: number; label: number } {
  const labels = definitions.map(({ id, tool }) => ({ got: classifyTool(tool), want: ORIGINALS.get(id) }));
  const category = labels.filter(({ got, want }) => got.category === want?.category);
  return { category: category.length, label: category.filter(({ got, want }) => got.severity === want?.severity).length };
}

describe('a definition in English', () => {
  it.each([...ORIGINALS.values()])('$id gets the label that it states', ({ tool, category, severity }) => {
    expect(classifyTool(tool)).toMatchObject({ category, severity });
  });
});

describe('its translation', () => {
  const lines: string[] = [];
  afterAll(() => console.log(`label of the original: ${lines.join(', ')}`));

  it.each(LANGUAGES)('into %s gets the label of the original', (language) => {
    const translations = DEFINITIONS.filter((definition) => definition.language === language);
    const { category, label } = agreement(translations);
    lines.push(`${language} ${label}/${translations.length}`);
    expect(category / translations.length).toBeGreaterThanOrEqual(PARITY);
    expect(label / translations.length).toBeGreaterThanOrEqual(PARITY);
  });
});
