import { describe, expect, it } from 'vitest';
import type { ListedTool } from '#export/listed-tool.ts';
import { keysOf } from '#model/pointers.ts';
import type { Policy, ToolAssessment } from '#model/types.ts';
import { decide } from '#policy/decide.ts';
import { normalise } from '#policy/normalise.ts';
import { recommend } from '#policy/recommend.ts';
import { validate } from '#policy/validate.ts';
import { tools } from '#site/catalogue.ts';
import { questionsAbout } from '#site/faq.ts';
import { labelled } from '../policy/assessments.ts';

const STRICTNESS = ['allow', 'approve', 'deny'];
const options = { preset: 'recommended', form: 'minimal' } as const;

const about = (tool: ListedTool) => {
  const { policy } = recommend(tool.label, options);
  return { policy, questions: questionsAbout(tool, policy) };
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
});
