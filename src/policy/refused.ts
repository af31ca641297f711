import type { ToolRule } from '#model/types.ts';

/** Whether a rule refuses a call whatever its arguments are. */
export function isRefused({ action, arguments: schema, deny_if = [] }: ToolRule): boolean {
  return action === 'deny' || schema === false || deny_if.some(({ conditions }) => conditions.length === 0);
}
