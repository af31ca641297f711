import { describe, expect, it } from 'vitest';
import { tools } from '#site/catalogue.ts';
import { consequenceOf, firstSentence } from '#site/consequence.ts';

const sentences = tools.map((tool) => ({ tool, says: consequenceOf(tool) }));
const named = (name: string) => sentences.find(({ tool }) => tool.label.name === name) ?? expect.unreachable(name);

describe('the consequence of a tool', () => {
  it('is its own: nine in ten tools share theirs with no other', () => {
    expect(new Set(sentences.map(({ says }) => says)).size).toBeGreaterThan(tools.length * 0.9);
  });

  it('is one sentence whose quotes are closed, whole and balanced', () => {
    for (const { tool, says } of sentences) {
      expect(says, tool.address).toMatch(/^[A-Z].*\.$/);
      expect(says.split('“').length, says).toBe(says.split('”').length);
      expect(says.split('(').length, says).toBe(says.split(')').length);
      expect(says, tool.address).not.toMatch(/“also\b/i);
    }
  });

  it('joins the effects with the words that prove them', () => {
    expect(named('backchannel_complete').says).toBe(
      'Completes authentication (“Complete a CIBA/OTP flow”) and issues credentials (“Returns the access_token once validated”).',
    );
  });

  it('prefers what makes the severity to what is merely true', () => {
    expect(named('browser_run_code_unsafe').says).toMatch(/^Runs code \(“/);
  });

  it('says words once that prove two things', () => {
    expect(named('delete_relations').says).toBe(
      'Deletes records, recoverable by design (“Delete multiple relations from the knowledge graph”).',
    );
    expect(named('list_records').says).toBe('Returns private content and reads information (“List records from a table”).');
  });

  it('gives the whole name where the name alone speaks', () => {
    expect(named('git_add').says).toBe('Creates records (its name: “git_add”).');
  });
});

describe('the first sentence of a description', () => {
  const [some] = tools;
  it.each([
    ['Completes it. Returns a token.', 'Completes it.'],
    ['Reads e.g. a file. Then more.', 'Reads e.g. a file.'],
    ['One line\nand its rest.\n\nMore', 'One line and its rest.'],
    ['No stop at all', 'No stop at all'],
    ['  ', undefined],
  ])('of %j is %j', (description, first) => {
    const tool = some ?? expect.unreachable('no tool');
    expect(firstSentence({ ...tool, definition: { ...tool.definition, description } })).toBe(first);
  });
});
