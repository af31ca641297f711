import { describe, expect, test } from 'vitest';
import { write } from '#clients/claude-code.ts';
import type { Assessment, Policy, ToolAssessment } from '#model/types.ts';
import { clauseName } from '#policy/clause.ts';
import { compile } from '#policy/decide.ts';
import { PRESETS } from '#policy/presets.ts';
import { recommend, recommendServer } from '#policy/recommend.ts';
import { validate } from '#policy/validate.ts';
import { readEntries } from '#store/read.ts';

const assessments = readEntries('catalog').flatMap(({ assessment }) => assessment ?? []);
const variants = PRESETS.flatMap(({ id: preset }) => (['minimal', 'full'] as const).map((form) => ({ preset, form })));

/** Calls of a tool that do the worst there is: any call of a critical tool, or one for each critical action. */
function criticalCalls(tool: ToolAssessment): { tool: ToolAssessment; args: object }[] {
  if (tool.actions.length === 0) return tool.severity === 'critical' ? [{ tool, args: {} }] : [];
  const parameter = tool.parameters.find(({ at }) => at === tool.actions[0]?.at);
  const critical = tool.actions.filter(({ severity }) => severity === 'critical');
  return critical.map(({ value }) => ({ tool, args: { [parameter?.name ?? 'action']: value } }));
}

/** The name of each clause that a policy holds for a tool; none of a rule without clauses. */
function clausesOf({ hide = [], tools = {} }: Policy, name: string): string[] {
  if (hide.includes(name)) return [clauseName('hide', hide.indexOf(name))];
  const { action, arguments: schema, require = [], deny_if = [], approve_if = [], limits = [] } = tools[name] ?? {};
  const lists = Object.entries({ require, deny_if, approve_if, limits });
  const entries = lists.flatMap(([key, list]) => list.map((_, index) => [key, index] as const));
  const keys = [...(action ? [['action'] as const] : []), ...(schema === undefined ? [] : [['arguments'] as const]), ...entries];
  return keys.map((own) => clauseName('tools', name, ...own));
}

test('there are labelled servers to recommend policies for', () => {
  expect(assessments.length).toBeGreaterThan(4);
});

test('two tools of one label with different parameters never get the same text', () => {
  const others = new Map<string, string>();
  for (const { server, tools } of assessments)
    for (const tool of tools) {
      const { reasons } = recommend(tool, { preset: 'recommended', form: 'minimal' });
      const text = `${tool.category} ${tool.severity} ${reasons.map(({ because }) => because).join(' ')}`;
      const parameters = JSON.stringify(tool.parameters.map(({ name, type, required }) => [name, type, required]));
      expect(others.get(text) ?? parameters, `${server} ${tool.name}`).toBe(parameters);
      others.set(text, parameters);
    }
});

describe.each(variants)('every server of the catalogue, $preset, $form', (variant) => {
  const policies = assessments.map((assessment): [Assessment, ReturnType<typeof recommendServer>] => [
    assessment,
    recommendServer(assessment, variant),
  ]);

  test('has a policy that loads', () => {
    for (const [{ server }, { policy }] of policies) expect(validate(policy, server)).toBe(policy);
  });

  test('refuses what nobody listed, unless it only observes', () => {
    for (const [, { policy }] of policies) {
      const { decision, would } = compile(policy)({ tool: 'a tool that nobody listed', arguments: {} }, {});
      expect((would ?? { decision }).decision).toBe('deny');
    }
  });

  test('lets no critical tool or action through without a person', () => {
    for (const [{ server, tools }, { policy }] of policies) {
      const judge = compile({ ...policy, mode: 'enforce' });
      for (const { tool, args } of tools.flatMap(criticalCalls)) {
        const { decision } = judge({ tool: tool.name, arguments: args }, { digest: tool.digest });
        expect(decision, `${server} ${tool.name} ${JSON.stringify(args)}`).not.toBe('allow');
      }
    }
  });

  test('says why of every clause, and of no two in the same words', () => {
    for (const [{ server, tools }, { policy, reasons }] of policies) {
      const names = [...new Set(tools.map(({ name }) => name))];
      const clauses = names.flatMap((name) => clausesOf(policy, name));
      const whole = names.map((name) => clauseName('tools', name));
      const said = reasons.map(({ clause }) => clause);
      expect(said.filter((clause) => !whole.includes(clause)).toSorted(), server).toEqual(clauses.toSorted());
      for (const name of names)
        expect(
          said.some((clause) => [clauseName('tools', name), ...clausesOf(policy, name)].includes(clause)),
          name,
        ).toBe(true);
      expect(new Set(reasons.map(({ because }) => because)).size, server).toBe(reasons.length);
    }
  });

  test('is exported without an allowance that the policy does not give', () => {
    for (const [{ tools }, { policy }] of policies) {
      const judge = compile(policy);
      const { allow = [] }: { allow?: string[] } = JSON.parse(
        write(policy, { serverName: 'here', tools: tools.map(({ name }) => name) }).text,
      ).permissions;
      for (const rule of allow)
        expect(judge({ tool: rule.slice('mcp__here__'.length), arguments: {} }, {})).toMatchObject({ decision: 'allow', charges: [] });
    }
  });
});
