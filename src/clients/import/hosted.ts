import { InputError } from '#model/errors.ts';
import { parseJson } from '#model/json.ts';
import { SCHEMAS } from '#model/schemas.ts';
import type { Policy, ToolRule } from '#model/types.ts';
import { clauseName } from '#policy/clause.ts';
import { validate } from '#policy/validate.ts';
import { type Gap, type Imported, isTable, type Part, ruleOfParts, withUnknown } from './carry.ts';

const DOCUMENT_KEYS = Object.keys(SCHEMAS.policy.properties);
const RULE_KEYS = Object.keys(SCHEMAS.policy.$defs.ToolRule.properties);
const LISTS = ['require', 'deny_if', 'approve_if', 'limits'];
const MISSING =
  'What a missing argument does to a condition of `deny_if` there is not known; here the condition holds, and the call is denied.';

/** Reads the hosted JSON document, of which our language is a superset: it means here what it says, key by key. */
export function importHosted(text: string, file: string): Imported {
  const source = parseJson(text, file);
  if (!isTable(source)) throw new InputError(file, 'is not a JSON object', 'name a policy document');
  const { tools, all_tools: all, ...rest } = source;
  if (tools !== undefined && !isTable(tools)) throw new InputError(`${file}#/tools`, 'is not a JSON object', 'name tools by their names');
  const rules = Object.entries(tools ?? {}).map(([name, rule]) => [name, ruleOf(rule, 'tools', name)] as const);
  const { rule: ofAll, gaps } = withUnknown(rest, DOCUMENT_KEYS, all === undefined ? undefined : ruleOf(all, 'all_tools'));
  const policy = validate(
    {
      ...Object.fromEntries(Object.entries(rest).filter(([key]) => DOCUMENT_KEYS.includes(key))),
      ...(ofAll && { all_tools: ofAll }),
      ...(tools && { tools: Object.fromEntries(rules.map(([name, { rule }]) => [name, rule])) }),
    },
    file,
  );
  return { policy, gaps: [...gaps, ...rules.flatMap(([, { gaps }]) => gaps)], remarks: hasDenyIf(policy) ? [MISSING] : [] };
}

function ruleOf(rule: unknown, ...at: readonly string[]): { rule: ToolRule; gaps: Gap[] } {
  if (!isTable(rule)) return ruleOfParts([{ at: clauseName(...at), because: 'is not a JSON object' }]);
  return ruleOfParts(Object.entries(rule).flatMap(([key, value]) => partsOf(key, value, at)));
}

/** Each entry of a list is carried over by itself; `action` and its `reason` together with everything that is no list. */
function partsOf(key: string, value: unknown, at: readonly string[]): Part[] {
  if (!RULE_KEYS.includes(key)) return [{ at: clauseName(...at, key), because: 'our language has no such key' }];
  if (!LISTS.includes(key) || !Array.isArray(value)) return [{ at: clauseName(...at, key), rule: { [key]: value } as ToolRule }];
  return value.map((entry, index) => ({ at: clauseName(...at, key, index), rule: { [key]: [entry] } as ToolRule }));
}

function hasDenyIf({ all_tools, tools = {} }: Policy): boolean {
  return [all_tools, ...Object.values(tools)].some((rule) => rule?.deny_if !== undefined);
}
