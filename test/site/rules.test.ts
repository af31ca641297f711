import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { digest } from '#model/canonical.ts';
import type { Accuracy } from '#model/types.ts';
import history from '#rules/history.json' with { type: 'json' };
import { tools } from '#site/catalogue.ts';
import { placesOf } from '#site/rule-facts.ts';
import { shortDigest } from '#site/words.ts';
import { builtPage } from './files.ts';

const { rulesMeasured }: Accuracy = JSON.parse(readFileSync('catalog/accuracy/record.json', 'utf8'));

function wordsOf(address: string): string {
  return builtPage(address)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

it('the page of a rule says when it was written, what it reads, what it misses and its worst false alarm', () => {
  const words = wordsOf('/rules/deletes-records/');
  const { created, modified } = history['deletes-records'];
  const worst = rulesMeasured.find(({ rule }) => rule === 'deletes-records')?.worst ?? expect.unreachable('no false alarm');
  expect(words).toContain(`Written ${created} , last changed ${modified}`);
  expect(words).toMatch(/Reads a definition that has an act of the kind delete, or a turn of phrase \(to-trash\)/);
  expect(words).toMatch(/Status trial, in rule set \d+\.\d+\.\d+: it moves labels/);
  expect(words).toMatch(/What it misses\. It fired and was right on \d+ of \d+ tools of which gold says category Destructive/);
  expect(words).toMatch(/Measured on [\d,]+ gold tools of \d+ sets, the newest of \d{4}-\d\d/);
  expect(words).toContain(`(gold tool ${worst.id}): the label says ${worst.ours.category}, ${worst.ours.severity}`);
});

it('words that prove several parts of a label are found once', () => {
  const proofs = tools.flatMap(({ address, label }) =>
    label.evidence.map(({ rule, at, quote }) => ({ rule, found: `${address} ${at} ${quote}` })),
  );
  const found = proofs.filter(({ rule }) => rule === 'runs-code').map((proof) => proof.found);
  expect(new Set(found).size).toBeLessThan(found.length);
  expect(placesOf('runs-code').reduce((sum, [, count]) => sum + count, 0)).toBe(new Set(found).size);
});

it('what no gold tool shows is said to be unknown, and what gold cannot judge to be unmeasured', () => {
  const unmet = Object.keys(history).find((id) => id === 'illegal-header') ?? expect.unreachable('no such rule');
  expect(wordsOf(`/rules/${unmet}/`)).not.toContain('Worst known false alarm');
});

it('the list of rules says what each status means', () => {
  expect(wordsOf('/rules/')).toMatch(/What a status says.*draft being written; it moves no label; 0 of \d+ rules today/);
});

it('an attack to which no rule points is said to be one of any tool', () => {
  expect(wordsOf('/attacks/rug-pull/')).toContain('this attack needs no access of its own, so any tool can be its means');
  expect(wordsOf('/attacks/rug-pull/')).not.toContain('There is no such tool');
  expect(wordsOf('/attacks/')).toMatch(/Rug pull A tool is approved .*? under the same name\. any tool /);
  expect(wordsOf('/attacks/typosquatting/')).not.toContain('any tool can be its means');
});

it('the page of an attack says which text of it this is, and whether labels point at it', () => {
  const attack = JSON.parse(readFileSync('catalog/attacks/context-flooding.json', 'utf8'));
  const words = wordsOf('/attacks/context-flooding/');
  expect(words).toContain(`Version ${shortDigest(digest(attack))} the beginning of the digest`);
  expect(words).toMatch(/Status in use: \d+ trial rules point here/);
  expect(wordsOf('/attacks/rug-pull/')).toContain('Status described only: no rule points here');
});

it('the page of a rule says once what it does to a label', () => {
  expect(wordsOf('/rules/deletes-records/')).toContain('Id deletes-records Speaks for Destructive');
  expect(wordsOf('/rules/context-cost/')).toContain('Effect finding about the server (quality)');
});

it('the page of an attack names it in other lists, each with its version', () => {
  const words = wordsOf('/attacks/tool-poisoning/');
  for (const told of [
    'MCP03',
    'OWASP MCP Top 10 , 2025 beta',
    'AML.T0110 AI Agent Tool Poisoning',
    'MITRE ATLAS , 2026.09',
    'MCP-T4',
    'CoSAI, Model Context Protocol Security , January 2026',
    'CWE-1427',
  ])
    expect(words).toContain(told);
});
