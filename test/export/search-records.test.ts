import { describe, expect, it } from 'vitest';
import { LABEL_FACETS, SERVER_FACETS, valuesOf } from '#export/facet-keys.ts';
import { indexedWords, withoutEnds } from '#export/indexed-words.ts';
import { wordsOf } from '#export/name-words.ts';
import { searchRecords } from '#export/search-records.ts';
import { serverFacts } from '#export/server-facts.ts';
import type { RawTool, ToolAssessment } from '#model/types.ts';
import { entryOf, evidence, parameter } from './fixture.ts';

describe('the words of a name', () => {
  it.each([
    ['backchannel_complete', 'backchannel complete'],
    ['github.deleteRepository', 'github delete Repository'],
    ['getHTTPServer', 'get HTTP Server'],
    ['kv-namespace/list', 'kv namespace list'],
    ['v2Order', 'v2 Order'],
    ['supprimerÉlément', 'supprimer Élément'],
  ])('%s → %s', (name, words) => {
    expect(wordsOf(name)).toBe(words);
  });
});

describe('a search record', () => {
  it('lets the seed’s tool be found by a word of its description', () => {
    const { content } = recordOf({
      name: 'backchannel_complete',
      description: 'Complete a CIBA/OTP flow by submitting the OTP the shopper received. Returns the access_token once validated.',
    });
    expect(withoutEnds(content)).toMatch(/^backchannel complet .* otp /);
  });

  it('lets a tool be found by its parameters', () => {
    expect(recordOf({ name: 'pay' }, { parameters: [parameter('payee.accountNumber')] }).content).toContain(
      indexedWords('payee account number').join(' '),
    );
  });

  it('lets a tool be found by what its label means, but not by what a modifier denies', () => {
    const { content } = recordOf(
      { name: 'x' },
      {
        category: 'Execute',
        traits: ['reads-secrets'],
        evidence: [
          { rule: 'sends-messages', part: 'category', gives: 'Execute', at: '/name' },
          { rule: 'no-money-leaves', part: 'severity', gives: 'low', at: '/name' },
        ],
        findings: [{ rule: 'hidden-characters', message: 'Hidden.', evidence: [] }],
      },
    );
    for (const words of ['Execute', 'Reads secrets', 'Sends messages', 'Hidden characters'])
      expect(content).toContain(indexedWords(words).join(' '));
    expect(content).not.toContain('money');
  });

  it('says when the tool was last listed', () => expect(recordOf({ name: 'x' }).meta.seen).toBe('2026-11-01'));

  it('carries the label as filters, and what one call can do', () => {
    const { filters, meta } = recordOf({ name: 'look', description: 'Lists things.' }, { traits: ['bulk'], evidence: [evidence('Lists')] });
    expect(valuesOf(LABEL_FACETS, filters.label[0] ?? '')).toEqual({
      category: ['Read'],
      severity: ['low'],
      confidence: ['likely'],
      hints: ['absent'],
      trait: ['bulk'],
      finding: [],
    });
    expect(valuesOf(SERVER_FACETS, filters.server[0] ?? '')).toEqual({
      status: ['unknown'],
      authentication: ['not-seen'],
      transport: ['stdio'],
      changed: ['week'],
      publisher: ['acme'],
      server: ['Example server (example)'],
    });
    expect(meta.consequence).toBe('One call says so: “Lists things”.');
  });

  it('holds no markup and no hidden character, since results are shown as HTML', () => {
    const { content } = recordOf({ name: 'x', description: '<img src=x onerror="alert(1)">\u200b&amp;' });
    expect(content).not.toMatch(/[<>&"\u200b]/);
  });

  it('holds no markup that hidden tags spell', () => {
    const tags = [...'<img>'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');
    const { content } = recordOf({ name: `x${tags}`, description: tags });
    expect(content).not.toMatch(/[<>]/);
    expect(content).toContain('img');
  });

  it('warns of a definition that hides text or speaks to the model', () => {
    const findings = [{ rule: 'hidden-characters', message: 'Hidden.', evidence: [] }];
    expect(recordOf({ name: 'x' }, { findings }).meta.warning).toBe('hidden or model-directed text');
    expect(recordOf({ name: 'x' }).meta.warning).toBe('');
  });

  it('shows a name’s hidden characters in its title', () => {
    expect(recordOf({ name: 'pay\u202e' }).meta.title).toBe('pay[U+202E]');
  });

  it('is lean whatever the length of a description', () => {
    expect(recordOf({ name: 'x', description: 'word '.repeat(100_000) }).content.length).toBeLessThan(2000);
  });
});

function recordOf(definition: RawTool, label: Partial<ToolAssessment> = {}) {
  const entry = entryOf('acme/shop', [definition], label);
  const [record] = searchRecords(entry, serverFacts(entry, { newest: '2026-11-20T00:00:00.000Z', changedAt: '2026-11-13T12:00:00.000Z' }));
  if (!record) throw new Error('no record');
  return record;
}
