import { describe, expect, it } from 'vitest';
import { severityPath } from '#export/severity-path.ts';
import { withoutHidden } from '#model/hidden.ts';
import type { Evidence } from '#model/types.ts';
import { servers, tools } from '#site/catalogue.ts';
import { absenceIn, excerptOf } from '#site/excerpts.ts';
import { highlightsOf } from '#site/highlights.ts';
import { proofsOf } from '#site/proofs.ts';
import { reasonFor } from '#site/why.ts';
import { labelled } from '../policy/assessments.ts';

const quote = (rule: string, words: string): Evidence => ({ rule, part: 'category', at: '/description', quote: words });
const weighs = (rule: string, gives: 'medium' | 'critical'): Evidence => ({ ...quote(rule, 'x'), part: 'severity', gives });

describe('why a tool needs a policy', () => {
  it('is said of each tool of a server in words of its own', () => {
    for (const { address, tools: own } of servers) expect(new Set(own.map(reasonFor)).size, address).toBe(own.length);
  });

  it('gives words, severity, traits and what the policy does', () => {
    const seed = tools.find(({ label }) => label.name === 'backchannel_complete') ?? expect.unreachable('the seed');
    expect(reasonFor(seed)).toBe(
      'backchannel_complete is labelled Execute for “Complete a CIBA/OTP flow by submitting the OTP the shopper received” (completes authentication) and “Returns the access_token once validated” (issues credentials). Execute starts at high, and no rule moves it. What attacks can build on, its traits: issues credentials. The recommended policy lets it through, at a limited rate. Its effects reach past the call; the limit bounds how many of them a runaway agent can cause.',
    );
  });
});

describe('the way to a severity', () => {
  it('tells of the highest where some words raise it and others lower it', () => {
    const label = labelled('x', 'Execute', 'critical', { evidence: [weighs('runs-code', 'critical'), weighs('drives-browser', 'medium')] });
    expect(severityPath(label)).toBe(
      'Execute starts at high; “Runs code” weighs critical, “Drives a browser” weighs medium. Each effect weighs by itself, and the highest wins: critical.',
    );
  });

  it('never says that a label was lowered by words of another effect', () => {
    expect(severityPath(labelled('x', 'Execute', 'high', { evidence: [weighs('drives-browser', 'medium')] }))).toBe(
      'Execute starts at high; “Drives a browser” weighs medium. Each effect weighs by itself, and the highest wins: high.',
    );
  });

  it('is short where there is one move or none', () => {
    expect(severityPath(labelled('x', 'Execute', 'medium', { evidence: [weighs('drives-browser', 'medium')] }))).toBe(
      'Execute starts at high; it is lowered to medium by “Drives a browser”.',
    );
    expect(severityPath(labelled('x', 'Read', 'low'))).toBe('Read starts at low, and no rule moves it.');
  });
});

describe('the highlights of a text', () => {
  it('cover every quote once, joined where they overlap, and leave the text whole', () => {
    const text = 'List, create or delete a branch now.';
    const evidence = [quote('a', 'create or delete'), quote('b', 'delete a branch'), quote('c', 'List'), quote('d', 'absent')];
    expect(highlightsOf(text, evidence)).toEqual([
      { text: 'List', rules: ['c'] },
      { text: ', ', rules: [] },
      { text: 'create or delete a branch', rules: ['a', 'b'] },
      { text: ' now.', rules: [] },
    ]);
  });

  it('shorten what is long and plain', () => {
    const stretches = highlightsOf(`${'a'.repeat(5000)} delete ${'b'.repeat(5000)}`, [quote('r', 'delete')]);
    expect(stretches.map(({ text }) => text).join('').length).toBeLessThan(400);
    expect(stretches[1]).toEqual({ text: 'delete', rules: ['r'] });
  });
});

it.each(['📦', '⚠️', '👩‍👩‍👧'])('a cut does not halve %s, whose half would be shown as a hidden character', (sign) => {
  for (let before = 150; before < 170; before += 1) {
    const around = (many: number) => `${'a'.repeat(many)}${sign}${'a'.repeat(before)}`;
    const text = `${around(300)} delete ${around(before)} delete ${around(before)}`;
    const [, , stretch] = highlightsOf(text, [quote('r', 'delete'), quote('r', 'delete ')]);
    const excerpt = excerptOf({ description: text }, quote('r', 'delete'));
    for (const shown of [stretch?.text ?? '', excerpt?.before ?? '', excerpt?.after ?? ''])
      expect(withoutHidden(shown), `${before}`).toBe(shown);
  }
});

it('every rule of a label is listed once, and no place of it twice', () => {
  for (const { label } of tools) {
    const proofs = proofsOf(label);
    expect(proofs.map(({ rule }) => rule).toSorted()).toEqual([...new Set(label.evidence.map(({ rule }) => rule))].toSorted());
    for (const { places } of proofs) expect(new Set(places.map(({ at, quote: words }) => `${at} ${words}`)).size).toBe(places.length);
  }
});

it.each([
  [{ name: 'x' }, '/description', 'the definition has no description'],
  [{ name: 'x', description: 'Foo.' }, '/description', 'no words in the description name an effect that our lexicons know'],
  [{ name: 'x' }, '/annotations', 'the definition has no annotations'],
  [{ id: 'npm/x' }, '/facts/repository', 'the registry tells no repository'],
  [{ name: 'x', annotations: { title: 'X' } }, '/annotations', 'the annotations of the definition say nothing about what a call changes'],
])('of %j nothing at %s means: %s', (definition, at, says) => {
  expect(absenceIn(definition, at)).toBe(says);
});
