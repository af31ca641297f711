import { parse } from 'yaml';
import { InputError } from '#model/errors.ts';
import type { Policy, ToolRule } from '#model/types.ts';
import { clauseName } from '#policy/clause.ts';
import { validate } from '#policy/validate.ts';
import { type Gap, type Imported, isTable, type Part, ruleOfParts, type Table, withUnknown } from './carry.ts';
import { partsOfRule } from './intercept-rule.ts';

const KEYS = ['version', 'description', 'default', 'hide', 'tools'];
const EVERY_TOOL = '*';
const REMARKS = [
  'Windows start with the clock there; here no interval as long as the window lets more through.',
  'Counters are kept there for everybody together; the limits have the scope `global`.',
];

/** Reads Intercept's YAML document: what must hold there is required here, its counters become limits, its rules for every tool `all_tools`. */
export function importIntercept(text: string, file: string): Imported {
  const source = parseYaml(text, file);
  const { version, description, default: rest = 'allow', hide, tools = {} } = source;
  if (version === undefined) throw new InputError(file, 'lacks the key `version`', 'add version: "1"');
  if (String(version) !== '1') throw new InputError(file, `has the version ${JSON.stringify(version)}`, 'only version "1" is known');
  if (!isTable(tools)) throw new InputError(file, '`tools` is not a table', 'name tools by their names');
  const rules = Object.entries(tools).map(([name, tool]) => [name, ruleOf(name, tool)] as const);
  const named = rules.filter(([name]) => name !== EVERY_TOOL);
  const { rule: ofAll, gaps } = withUnknown(source, KEYS, rules.find(([name]) => name === EVERY_TOOL)?.[1]);
  const document = {
    version: '1',
    ...(description !== undefined && { description }),
    default: rest,
    ...(hide !== undefined && { hide }),
    ...(ofAll && { all_tools: ofAll }),
    ...(named.length > 0 && { tools: Object.fromEntries(named.map(([name, { rule }]) => [name, rule])) }),
  };
  const policy = validate(document, file);
  const remarks = [...(hasLimits(policy) ? REMARKS : []), ...Object.entries(tools).flatMap(droppedTexts)];
  return { policy, gaps: [...gaps, ...named.flatMap(([, { gaps }]) => gaps)], remarks };
}

/** What is required here, and a limit, refuse in words of their own; only a denial of the whole tool keeps its text. */
function droppedTexts([name, tool]: readonly [string, unknown]): string[] {
  const rules = isTable(tool) && Array.isArray(tool['rules']) ? tool['rules'] : [];
  return rules.flatMap((rule, index) => {
    if (!isTable(rule) || rule['on_deny'] === undefined || rule['action'] === 'deny') return [];
    const at = clauseName('tools', name, 'rules', index, 'on_deny');
    return [`The text of ${at}, ${JSON.stringify(rule['on_deny'])}, is dropped: conditions and limits refuse in words of their own here.`];
  });
}

function parseYaml(text: string, file: string): Table {
  const remedy = 'name a policy that Intercept reads';
  try {
    const value: unknown = parse(text, { maxAliasCount: 100, logLevel: 'error' });
    if (isTable(value)) return value;
  } catch (error) {
    throw new InputError(
      file,
      `is not YAML (${error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/:$/, '') : 'unknown reason'})`,
      remedy,
    );
  }
  throw new InputError(file, 'is not a table', remedy);
}

function ruleOf(name: string, tool: unknown): { rule: ToolRule; gaps: Gap[] } {
  const at = ['tools', name];
  if (!isTable(tool)) return ruleOfParts([{ at: clauseName(...at), because: 'is not a table' }]);
  const { rules = [], ...others } = tool;
  const unknown = Object.keys(others).map((key): Part => ({ at: clauseName(...at, key), because: 'this key is not known' }));
  if (!Array.isArray(rules)) return ruleOfParts([...unknown, { at: clauseName(...at, 'rules'), because: 'is not a list' }]);
  const counters = rules
    .filter(isTable)
    .map(({ state }) => state)
    .filter(isTable);
  const subject = { name: name === EVERY_TOOL ? 'all_tools' : name, spelt: name, counters };
  return ruleOfParts([...unknown, ...rules.flatMap((rule, index) => partsOfRule(rule, clauseName(...at, 'rules', index), subject))]);
}

function hasLimits({ all_tools, tools = {} }: Policy): boolean {
  return [all_tools, ...Object.values(tools)].some((rule) => rule?.limits !== undefined);
}
