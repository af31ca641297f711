import { printable } from '#export/printable.ts';
import { keysOf } from '#model/pointers.ts';
import type { Attack, Policy, Slug, Stop, ToolAssessment, ToolRule } from '#model/types.ts';
import { clauseName } from '#policy/clause.ts';
import { type Decision, decide } from '#policy/decide.ts';
import { rulesPointingAt } from './indexes.ts';
import { limitInWords } from './policy-effect.ts';
import { listed, sentence } from './words.ts';

/** A clause of a policy that bears on an attack through one tool, and what it does about it. */
export interface Bearing {
  /** As `tools.send_money.limits[0]`. */
  readonly clause: string;
  readonly says: string;
}

/** The clauses of a policy that bear on an attack through one tool, each by what it really says; none where nothing does. */
export function bearingsOn(attack: Attack, tool: ToolAssessment, policy: Policy): Bearing[] {
  const rule = Object.hasOwn(policy.tools ?? {}, tool.name) ? policy.tools?.[tool.name] : undefined;
  if (!rule || rule.action === 'deny') return [refusalOf(tool.name, policy)];
  const refused = refusedActions(attack, tool, policy);
  return [...refused, ...approvalOf(attack, tool.name, rule), ...limitsOf(attack, tool.name, rule), ...defaultOf(attack, policy)];
}

function refusalOf(name: string, policy: Policy): Bearing {
  const { clause, hidden } = decide(policy, { tool: name }, {});
  const says = hidden
    ? 'The tool is hidden: it is not listed, and a call is answered as if it did not exist. Nothing of this goes through it.'
    : 'Every call of this tool is refused, so nothing of this goes through a call of it.';
  return { clause, says };
}

function approvalOf(attack: Attack, name: string, { action }: ToolRule): Bearing[] {
  if (action !== 'approve') return [];
  return howOf(attack, 'approve').map((how) => ({
    clause: clauseName('tools', name, 'action'),
    says: `A person is asked before each call. ${how}`,
  }));
}

function limitsOf(attack: Attack, name: string, { limits = [] }: ToolRule): Bearing[] {
  return howOf(attack, 'limits').flatMap((how) =>
    limits.map((limit, index) => ({
      clause: clauseName('tools', name, 'limits', index),
      says: `${sentence(`at most ${limitInWords(limit)}`)} ${how}`,
    })),
  );
}

function defaultOf(attack: Attack, policy: Policy): Bearing[] {
  if (policy.default !== 'deny') return [];
  return howOf(attack, 'default').map((how) => ({ clause: 'default', says: `Tools that the policy does not name are refused. ${how}` }));
}

function howOf({ stops }: Attack, kind: Stop['clause']): string[] {
  return stops.filter(({ clause }) => clause === kind).map(({ how }) => how);
}

/** What the conditions of a policy do about the actions that an attack could use, one sentence for each clause that decides. */
function refusedActions(attack: Attack, { name, actions }: ToolAssessment, policy: Policy): Bearing[] {
  const pointing: ReadonlySet<Slug> = rulesPointingAt(attack.id);
  const usable = actions.filter(({ evidence }) => evidence.some(({ rule }) => pointing.has(rule)));
  const judged = usable.map(({ at, value }) => ({ value, ...decide(policy, { tool: name, arguments: argumentsWith(at, value) }, {}) }));
  const stopped = judged.filter(({ clause, decision }) => decision !== 'allow' && clause !== clauseName('tools', name, 'action'));
  const open = judged.filter(({ decision }) => decision === 'allow').map(({ value }) => value);
  return [...Map.groupBy(stopped, ({ clause }) => clause)].map(([clause, group]) => ({
    clause,
    says: `${verdictOn(
      group.map(({ value }) => value),
      group[0]?.decision,
    )}${open.length > 0 ? ` ${quotedList(open)} could serve it too and ${are(open)} let through.` : ''}`,
  }));
}

function verdictOn(values: readonly string[], decision: Decision['decision'] | undefined): string {
  const what = values.length === 1 ? 'The action' : 'The actions';
  const verdict = decision === 'deny' ? `${are(values)} refused` : `${values.length === 1 ? 'waits' : 'wait'} for a person`;
  return `${what} ${quotedList(values)}, which could serve it, ${verdict}.`;
}

function are(values: readonly string[]): string {
  return values.length === 1 ? 'is' : 'are';
}

const LONGEST_VALUE = 40;

function quotedList(values: readonly string[]): string {
  return listed(values.map((value) => `“${printable(value, LONGEST_VALUE)}”`));
}

/** The arguments of a call in which the property described at a pointer of the definition has a value. */
function argumentsWith(at: string, value: string): object {
  const names = keysOf(at).filter((_, index) => index > 0 && index % 2 === 0);
  return names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as object;
}
