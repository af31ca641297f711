import { describe, expect, it } from 'vitest';
import type { ListedTool } from '#export/listed-tool.ts';
import { keysOf } from '#model/pointers.ts';
import type { Parameter, Policy, ToolAssessment } from '#model/types.ts';
import { decide } from '#policy/decide.ts';
import { normalise } from '#policy/normalise.ts';
import { recommend } from '#policy/recommend.ts';
import { validate } from '#policy/validate.ts';
import { tools } from '#site/catalogue.ts';
import { questionsAbout } from '#site/faq.ts';
import schema from '../../catalog/schemas/policy.schema.json' with { type: 'json' };
import { labelled } from '../policy/assessments.ts';

const STRICTNESS = ['allow', 'approve', 'deny'];
const options = { preset: 'recommended', form: 'minimal' } as const;

const about = (tool: ListedTool) => {
  const { policy } = recommend(tool.label, options);
  const full = recommend(tool.label, { ...options, form: 'full' });
  return { policy, full, questions: questionsAbout(tool, policy, full) };
};

/** The answer to one question about an invented tool. */
function answerTo(id: string, label: ToolAssessment) {
  const [some] = tools;
  const { questions } = about({ ...(some ?? expect.unreachable('no tool')), label: { ...label, evidence: [] } });
  return questions.find((question) => question.id === id) ?? expect.unreachable(id);
}

/** Calls that tell policies for a tool apart: none, and one for each action. */
function callsOf({ actions }: ToolAssessment): object[] {
  return [{}, ...actions.map(({ at, value }) => callWith(at, value))];
}

/** Arguments in which one value stands where the schema at a pointer describes it. */
function callWith(at: string, value: string): object {
  const keys = keysOf(at);
  const path = keys.filter((_, index) => keys[index - 1] === 'properties');
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as object;
}

const limitsOf = (policy: Policy, name: string) => normalise(policy).tools?.[name]?.limits ?? [];

describe('every document in the questions about every tool', () => {
  const documents = tools.flatMap((tool) => {
    const { policy, questions } = about(tool);
    return questions.flatMap((question) => (question.policy ? [{ tool, policy, shown: question.policy, id: question.id }] : []));
  });

  it('is a whole policy', () => {
    expect(documents).toHaveLength(tools.length * 2);
    for (const { shown, tool } of documents) expect(validate(shown, tool.address)).toBe(shown);
  });

  it('never permits more than the recommended policy', () => {
    for (const { tool, policy, shown } of documents) {
      for (const call of callsOf(tool.label).map((args) => ({ tool: tool.label.name, arguments: args }))) {
        const [asked, ours] = [decide(shown, call, {}), decide(policy, call, {})];
        expect(STRICTNESS.indexOf(asked.decision), tool.address).toBeGreaterThanOrEqual(STRICTNESS.indexOf(ours.decision));
        if (asked.decision !== 'deny')
          expect(limitsOf(shown, tool.label.name)).toEqual(expect.arrayContaining(limitsOf(policy, tool.label.name)));
      }
    }
  });

  it('about limits has one, unless the tool is refused already', () => {
    for (const { tool, shown } of documents.filter(({ id }) => id === 'ask-limit')) {
      const { name } = tool.label;
      const decisions = callsOf(tool.label).map((args) => decide(shown, { tool: name, arguments: args }, {}).decision);
      const passes = decisions.some((decision) => decision === 'allow' || decision === 'approve');
      expect(limitsOf(shown, name).length > 0, tool.address).toBe(passes);
    }
  });

  it('about blocking refuses every call', () => {
    for (const { tool, shown } of documents.filter(({ id }) => id === 'ask-block'))
      for (const args of callsOf(tool.label)) expect(decide(shown, { tool: tool.label.name, arguments: args }, {}).decision).toBe('deny');
  });
});

describe('the answers', () => {
  it('name the keys that the schema has', () => {
    for (const tool of tools) {
      const { questions } = about(tool);
      expect(questions.find(({ id }) => id === 'ask-limit')?.answer).toContain('rate_limit');
      const block = questions.find(({ id }) => id === 'ask-block');
      expect(block?.answer).toMatch(/action.*deny.*reason/);
    }
  });

  it('say of a limit that nothing counts calls today', () => {
    expect(answerTo('ask-limit', labelled('run', 'Execute', 'high')).answer).toContain('Nothing that ships today counts calls');
  });

  it('keep the person who is asked beside an added limit', () => {
    const { policy } = answerTo('ask-limit', labelled('grant', 'Write', 'high'));
    expect(policy?.tools).toEqual({ grant: { action: 'approve', rate_limit: { max: 10, window: 'minute' } } });
  });

  it('say of a hidden and of a refused tool that nothing is left to limit', () => {
    expect(answerTo('ask-limit', labelled('drop', 'Destructive', 'critical')).answer).toMatch(/^The recommended policy hides it already/);
    expect(answerTo('ask-limit', labelled('key', 'Read', 'high')).answer).toMatch(/^The recommended policy refuses it already/);
    expect(answerTo('ask-block', labelled('drop', 'Destructive', 'critical')).policy).toEqual({
      version: '1',
      default: 'deny',
      hide: ['drop'],
    });
  });

  const takes = (...roles: Parameter['roles'][]): Partial<ToolAssessment> => ({
    parameters: roles.map((own, index) => ({
      at: `/inputSchema/properties/argument${index}`,
      name: `argument${index}`,
      type: own.includes('amount') ? 'number' : 'string',
      required: true,
      roles: own,
    })),
  });

  it('about arguments say what the recommended policy asks of them, or that it asks nothing', () => {
    expect(answerTo('ask-amount', labelled('pay', 'Financial', 'critical', takes(['amount']))).answer).toMatch(
      /^The sum stands in “argument0”\. The full form of the recommended policy says of it: “argument0” of “pay” .* more than \d+ is refused/,
    );
    expect(answerTo('ask-host', labelled('fetch', 'Read', 'low', takes(['url'], ['url']))).answer).toMatch(
      /^The address stands in “argument0” and “argument1”\. The recommended policy asks nothing of it, in its full form either\./,
    );
    expect(answerTo('ask-path', labelled('drop', 'Destructive', 'critical', takes(['path']))).answer).toContain('lets no call through');
  });

  it('about arguments are those of the three gravest roles', () => {
    const [some = expect.unreachable('no tool')] = tools;
    const label = labelled('do', 'Execute', 'high', takes(['secret'], ['recipient'], ['path'], ['command'], ['amount']));
    const asked = about({ ...some, label }).questions.map(({ id }) => id);
    expect(asked.slice(7)).toEqual(['ask-amount', 'ask-command', 'ask-path']);
  });

  it('name operators and clauses that the schema has', () => {
    const all = ['amount', 'command', 'sql', 'path', 'url', 'recipient', 'secret'].flatMap((role) => {
      const [some = expect.unreachable('no tool')] = tools;
      return about({ ...some, label: labelled('do', 'Execute', 'high', takes([role])) }).questions.slice(7);
    });
    const { Condition, ToolRule } = schema.$defs;
    for (const { answer, id } of all) {
      const [, clause = ''] = /By hand: an? (\w+)/.exec(answer) ?? [];
      expect(Object.keys(ToolRule.properties), id).toContain(clause);
      for (const [, op] of answer.matchAll(/\bop (\w+)/g)) expect(Condition.properties.op.enum, id).toContain(op);
    }
    expect(all).toHaveLength(7);
  });
});
