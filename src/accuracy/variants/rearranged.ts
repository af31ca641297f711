import type { RawTool } from '#model/types.ts';
import { firstSentence, withDescription } from './texts.ts';

/** The description's first sentence as the title, the rest as the description; only where there was no title. */
export function splitIntoTitle(tool: RawTool): RawTool | undefined {
  const parts = partsOf(tool);
  return parts && { ...tool, title: parts.first, description: parts.rest };
}

/** The description's first sentence as the title, the rest as a new parameter's description; only where there was no title. */
export function splitIntoParameter(tool: RawTool): RawTool | undefined {
  const parts = partsOf(tool);
  if (!parts) return undefined;
  const { description: _, ...bare } = tool;
  const schema = objectOf(tool['inputSchema']);
  const properties = { ...objectOf(schema['properties']), details: { type: 'string', description: parts.rest } };
  return { ...bare, title: parts.first, inputSchema: { ...schema, properties } };
}

/** Every object of the definition with its keys in reverse order, properties of the schema included. */
export function reorderedKeys(tool: RawTool): RawTool {
  return { ...(reversed(tool) as RawTool) };
}

/** The sentences after the first in reverse order; only where the description is plain prose of three or more. */
export function reorderedSentences(tool: RawTool): RawTool | undefined {
  return withDescription(tool, (text) => {
    const [first = '', ...others] = text.trim().split(/(?<=[.!?]) /);
    return others.length < 2 || text.includes('\n') ? undefined : [first, ...others.toReversed()].join(' ');
  });
}

function partsOf({ title, description }: RawTool): { first: string; rest: string } | undefined {
  return title === undefined && typeof description === 'string' ? firstSentence(description) : undefined;
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, part]) => [key, reversed(part)]));
}
