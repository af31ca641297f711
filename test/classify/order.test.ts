import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { classify, classifyTool } from '#classify/classify.ts';
import type { ToolLabel } from '#classify/tool.ts';
import type { RawTool, Snapshot } from '#model/types.ts';
import type { Rule } from '#rules/rule.ts';
import { readGold } from '../gold/accuracy.ts';

const GOLD = readGold().map(({ tool }) => tool);
const EXAMPLES = readdirSync(new URL('../../src/rules/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => examplesOf(name));
const anyTool = fc.constantFrom(...GOLD, ...EXAMPLES);

function examplesOf(rule: string): RawTool[] {
  const text = readFileSync(new URL(`../../src/rules/${rule}/examples.json`, import.meta.url), 'utf8');
  const { finds, ignores } = JSON.parse(text) as Record<'finds' | 'ignores', { tool?: RawTool }[]>;
  return [...finds, ...ignores].flatMap(({ tool }) => tool ?? []);
}

/** What no order may change, with evidence and findings as sets. */
function essence({ category, severity, traits, confidence, evidence, findings }: ToolLabel): object {
  const asSet = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).toSorted();
  return { category, severity, traits, confidence, evidence: asSet(evidence), findings: asSet(findings.flatMap((each) => each.evidence)) };
}

/** The same JSON with the keys of its objects in another order. */
function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((element) => shuffled(element, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, shuffled(child, random)] as const);
  return Object.fromEntries(inOrder(entries, random));
}

function inOrder<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Numbers that a seed settles. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state;
  };
}

describe('no label turns on', () => {
  it('the order of keys in a definition', () => {
    fc.assert(
      fc.property(anyTool, fc.nat(), (tool, seed) => {
        expect(essence(classifyTool(shuffled(tool, seeded(seed)) as RawTool))).toEqual(essence(classifyTool(tool)));
      }),
      { numRuns: 500 },
    );
  });

  it('the tools that were labelled before it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTool, { minLength: 2, maxLength: 12, selector: ({ name }) => name }), fc.nat(), (tools, seed) => {
        const labels = (some: readonly RawTool[]) => classify(snapshotOf(some), []).tools.toSorted((a, b) => (a.name < b.name ? -1 : 1));
        expect(labels(inOrder(tools, seeded(seed)))).toEqual(labels(tools));
      }),
      { numRuns: 100 },
    );
  });

  it('the order of the rules', async () => {
    const before = [...GOLD, ...EXAMPLES].map((tool) => essence(classifyTool(tool)));
    for (const seed of [1, 2, 3]) {
      const { classifyTool: again } = await withRulesInOrder((rules) => inOrder(rules, seeded(seed)));
      expect([...GOLD, ...EXAMPLES].map((tool) => essence(again(tool)))).toEqual(before);
    }
  });
});

async function withRulesInOrder(order: (rules: readonly Rule[]) => Rule[]): Promise<typeof import('#classify/classify.ts')> {
  vi.resetModules();
  vi.doMock('#rules/index.ts', async (original) => {
    const index = await original<typeof import('#rules/index.ts')>();
    return { ...index, RULES: order(index.RULES) };
  });
  const module = await import('#classify/classify.ts');
  vi.doUnmock('#rules/index.ts');
  return module;
}

function snapshotOf(tools: readonly RawTool[]): Snapshot {
  return { server: 'example/notes', digest: '', tools, toolDigests: tools.map(() => '') } as unknown as Snapshot;
}
