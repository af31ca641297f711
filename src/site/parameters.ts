import { valueAt } from '#model/pointers.ts';
import type { Parameter, RawTool } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import { cutAt } from './whole-characters.ts';

/** A parameter as the page shows it: its label beside what the schema says. */
export interface ShownParameter extends Parameter {
  readonly description: string | undefined;
  /** Keyword and value, as written in the schema. */
  readonly constraints: readonly string[];
}

const CONSTRAINTS = [
  ...['enum', 'const', 'default', 'format', 'pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems'],
];
const LONGEST = 300;

/** The parameters of a tool with what the schema says of each. */
export function shownParameters(definition: RawTool, parameters: readonly Parameter[]): ShownParameter[] {
  return parameters.map((parameter) => {
    const schema = valueAt(definition, parameter.at);
    const keywords: Readonly<Record<string, unknown>> = typeof schema === 'object' && schema !== null ? { ...schema } : {};
    const description = keywords['description'];
    return {
      ...parameter,
      description: typeof description === 'string' ? description : undefined,
      constraints: CONSTRAINTS.filter((keyword) => keywords[keyword] !== undefined).map((keyword) =>
        constraint(keyword, keywords[keyword]),
      ),
    };
  });
}

function constraint(keyword: string, value: unknown): string {
  const json = visibleJson(value).replaceAll(/\n\s*/g, ' ');
  return `${keyword} ${json.length > LONGEST ? `${json.slice(0, cutAt(json, LONGEST))}…` : json}`;
}
