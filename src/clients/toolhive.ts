import { clauseName } from '#policy/clause.ts';
import { type ArgumentList, argumentLists } from './argument-lists.ts';
import type { Proviso, ToolVerdict } from './description.ts';
import { onlyOf, PLAIN_NAME, type Said, type SaidTool, type Target } from './target.ts';

const NOTHING = 'forbid(principal, action == Action::"call_tool", resource);';

/** Cedar policies for ToolHive, one a tool; what none permits is refused and not listed. */
export const TOOLHIVE: Target = {
  id: 'toolhive',
  title: 'ToolHive',
  file: 'the file that --authz-config names',
  format: 'json',
  words: ['allow'],
  others: 'closed',
  lacks: {
    arguments: 'compares only single texts and switches without rounding, and no such condition is written',
    limits: 'counts calls only in its operator, and not within these windows',
  },
  approximates: {
    arguments:
      'only the listed values of an argument are permitted; a call that leaves it out is refused, where the policy may let it pass.',
  },
  notes: ['Prompts and resources of the server are refused too until a policy permits them.'],
  unconfirmed: ['that a tool that is permitted only with some arguments stays in the list of tools; if not, it is left out of it.'],
  problemOfName: onlyOf(PLAIN_NAME),
  keeps: keepsArguments,
  document,
};

const ARGUMENT = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** What stands in a text of Cedar as it is. */
const PLAIN_TEXT = /^[ !#-Z^-z|~]*$/;

/** Arguments that are texts or switches arrive as they are; one whose name ends so would be mistaken for a sign of its own. */
function keepsArguments({ name, rule }: ToolVerdict, { clause, about }: Proviso): boolean {
  if (about !== 'arguments' || !clause.startsWith(clauseName('tools', name)) || !rule) return false;
  return (argumentLists(rule) ?? [{ argument: '', values: [] }]).every(
    ({ argument, values }) =>
      ARGUMENT.test(argument) &&
      !argument.endsWith('_present') &&
      values.every((value) => typeof value === 'boolean' || PLAIN_TEXT.test(value)),
  );
}

function document(said: Said): object {
  const permits = said.tools.filter(({ verdict }) => verdict === 'allow').map(permit);
  return { version: '1.0', type: 'cedarv1', cedar: { policies: permits.length > 0 ? permits : [NOTHING], entities_json: '[]' } };
}

function permit({ name, tool: { rule, provisos } }: SaidTool): string {
  const lists = provisos.length > 0 && rule ? (argumentLists(rule) ?? []) : [];
  const when = lists.length > 0 ? ` when { ${lists.map(listed).join(' && ')} }` : '';
  return `permit(principal, action == Action::"call_tool", resource == Tool::"${name}")${when};`;
}

function listed({ argument, values }: ArgumentList): string {
  const place = `arg_${argument}`;
  return `resource has ${place} && [${values.map((value) => JSON.stringify(value)).join(', ')}].contains(resource.${place})`;
}
