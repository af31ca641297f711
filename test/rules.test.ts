import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { classifyTool, combine } from '#classify/classify.ts';
import { findingsOfServer, type Listed } from '#classify/server.ts';
import type { RawTool, Snapshot, ToolAssessment } from '#model/types.ts';
import { COMBINATION_RULES } from '#rules/combinations.ts';
import history from '#rules/history.json' with { type: 'json' };
import { RULES, SERVER_RULES } from '#rules/index.ts';

interface Example {
  readonly note: string;
  readonly tool?: RawTool;
  readonly tools?: readonly RawTool[];
  readonly server?: { readonly tools: readonly RawTool[]; readonly times?: number } & Partial<Listed>;
  readonly quote?: string;
}

interface Examples {
  readonly finds: readonly Example[];
  readonly ignores: readonly Example[];
}

const FOLDER = new URL('../src/rules/', import.meta.url);
const HEADINGS = ['What it finds', 'Why it matters', 'When it is wrong', 'What to do'];
const ALL = [...RULES, ...SERVER_RULES, ...COMBINATION_RULES];
const ATTACKS = new Set(readdirSync(new URL('../catalog/attacks/', import.meta.url)).map((file) => file.replace('.json', '')));

function read(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

/** The quotes of everything that a rule says about a tool. */
function quotesOf(rule: string, tool: RawTool): (string | undefined)[] {
  const { evidence, findings } = classifyTool(tool);
  return [...evidence, ...findings.flatMap((finding) => finding.evidence)].filter((proof) => proof.rule === rule).map(({ quote }) => quote);
}

function combines(rule: string, tools: readonly RawTool[]): boolean {
  const assessed: ToolAssessment[] = tools.map((tool) => ({ digest: '', ...classifyTool(tool) }));
  return combine(assessed).some((combination) => combination.rule === rule);
}

/** Tools, so many times over under numbered names. */
function repeated(tools: readonly RawTool[], times = 1): readonly RawTool[] {
  if (times === 1) return tools;
  return Array.from({ length: times }, (_, index) => tools.map((tool) => ({ ...tool, name: `${tool.name}${index}` }))).flat();
}

/** The quotes of what a rule finds about a whole server. */
function quotesOfServer(rule: string, { tools, times, facts, target }: NonNullable<Example['server']>): (string | undefined)[] {
  const listed = facts && target ? { facts, target } : undefined;
  const findings = findingsOfServer({ tools: repeated(tools, times), serverInfo: {} } as unknown as Snapshot, listed);
  return findings.filter((finding) => finding.rule === rule).flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
}

describe.each(ALL.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { finds, ignores } = JSON.parse(read(`${id}/examples.json`)) as Examples;

  it.each(finds.map((example) => [example.note, example] as const))('finds: %s', (_note, { tool, tools, server, quote }) => {
    if (tools) return expect(combines(id, tools)).toBe(true);
    const quotes = server ? quotesOfServer(id, server) : quotesOf(id, tool ?? { name: '' });
    expect(quotes.length).toBeGreaterThan(0);
    if (quote) expect(quotes).toContain(quote);
  });

  it.each(ignores.map((example) => [example.note, example] as const))('ignores: %s', (_note, { tool, tools, server }) => {
    if (tools) return expect(combines(id, tools)).toBe(false);
    if (server) return expect(quotesOfServer(id, server)).toEqual([]);
    expect(quotesOf(id, tool ?? { name: '' })).toEqual([]);
  });

  it('has at least three examples of each kind', () => {
    expect(finds.length).toBeGreaterThanOrEqual(3);
    expect(ignores.length).toBeGreaterThanOrEqual(3);
  });

  it('is explained under the four headings', () => {
    const headings = Array.from(read(`${id}/rule.md`).matchAll(/^## (.+)$/gm), ([, heading]) => heading);
    expect(headings).toEqual(HEADINGS);
  });

  it('names only attacks that have a page', () => {
    expect(rule.attacks.filter((attack) => !ATTACKS.has(attack))).toEqual([]);
  });

  it('fits on a screen', () => {
    expect(read(`${id}/rule.ts`).split('\n').length).toBeLessThanOrEqual(60);
  });
});

test('every rule folder is registered once', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(ALL.map(({ id }) => id).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});

test('every trait can be given by a rule', () => {
  const traits = new Set(RULES.flatMap((rule) => ('traits' in rule ? (rule.traits ?? []) : [])));
  expect(traits.size).toBe(13);
});

test('the history tells of every rule when it was written and last changed; who changes one writes down the day and the digest', () => {
  const kept = Object.entries(history).map(([id, { created, modified, digest }]) => ({ id, digest, inOrder: created <= modified }));
  const now = ALL.map(({ id }) => ({
    id,
    digest: createHash('sha256')
      .update(read(`${id}/rule.ts`))
      .digest('hex')
      .slice(0, 12),
    inOrder: true,
  }));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(kept.toSorted(byId)).toEqual(now.toSorted(byId));
});
