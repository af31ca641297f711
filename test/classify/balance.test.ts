import { describe, expect, it } from 'vitest';
import { balance } from '#classify/balance.ts';
import { classifyTool } from '#classify/classify.ts';
import { question } from '#classify/effects.ts';
import { effectsOf, withFallbacks } from '#classify/effects-of.ts';
import { signsOf } from '#classify/signs.ts';
import type { RawTool } from '#model/types.ts';
import { subjectOf } from '#signals/read-tool.ts';
import { likeliest } from '#signals/weights.ts';

function heard(tool: RawTool) {
  const subject = subjectOf(tool);
  const questions = [question(subject)];
  return { subject, effects: withFallbacks(effectsOf(questions), questions)[0] ?? [] };
}

function signs(tool: RawTool): string[] {
  const { subject, effects } = heard(tool);
  return [...signsOf(subject, effects)];
}

describe('what the rules say, as signs', () => {
  it('is the category that they come to, what opens, and each rule with how it was told', () => {
    expect(signs({ name: 'delete_note', description: 'Deletes a note.' })).toEqual([
      'verdict Destructive certain',
      'opens delete delete',
      'rule deletes-records',
      'rule deletes-records plain',
      'gives Destructive plain',
    ]);
  });

  it('is that nothing names an effect, and that nothing describes the tool', () => {
    expect(signs({ name: 'xq7' })).toEqual(expect.arrayContaining(['opens nothing nothing', 'undescribed', 'rule names-no-effect turn']));
  });

  it('tells a noun that may be a verb from a plain verb, and an argument from both', () => {
    expect(signs({ name: 'rates', description: 'Funding rate history.' })).toContain('gives Financial vague');
    const properties = { prune: { type: 'boolean' } };
    expect(signs({ name: 'sync_app', description: 'Sync an application.', inputSchema: { type: 'object', properties } })).toContain(
      'rule destroys-by-flag turn',
    );
  });

  it('leaves out a rule that asks what all words weigh', () => {
    const mail = { name: 'read_mail', description: 'Read the private messages of a user.' };
    expect(classifyTool(mail).evidence.map(({ rule }) => rule)).toContain('returns-private-content');
    expect(signs(mail).join()).not.toContain('returns-private-content');
  });
});

describe('the balance of rules and words', () => {
  it('trusts a plain verb more where the words agree, and leaves a doubt where they do not', () => {
    const chanceOf = (tool: RawTool) => {
      const { subject, effects } = heard(tool);
      return balance(subject, effects);
    };
    const agreed = chanceOf({ name: 'delete_note', description: 'Deletes a note permanently.' });
    const padded = chanceOf({ name: 'delete_note', description: 'Deletes a note. Weather, prices and statistics by date and region.' });
    expect(agreed.category).toBe('Destructive');
    expect(agreed.chance).toBeGreaterThan(padded.chance);
  });

  it('knows better than the words alone where a rule fired', () => {
    const tool = { name: 'xq7', description: 'Deletes a note. Returns a list of items with id, name and status, sorted by date.' };
    const { subject, effects } = heard(tool);
    const chanceByWords = likeliest(subject);
    const both = balance(subject, effects);
    expect(both.category).toBe('Destructive');
    expect(chanceByWords.category === 'Destructive' ? chanceByWords.probability : 0).toBeLessThan(both.chance);
  });
});
