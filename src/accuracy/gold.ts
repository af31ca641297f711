import { InputError } from '#model/errors.ts';
import { type Documents, parse } from '#model/parse.ts';
import type { Dispute, GoldTool, TranslatedTool } from '#model/types.ts';

/** Reads a gold set, one tool a line; throws an InputError that names the line that is broken or repeats an id. */
export function parseGold(text: string, where: string): GoldTool[] {
  const tools = parseLines('gold', text, where);
  const ids = new Set<string>();
  for (const [index, { id }] of tools.entries()) {
    if (ids.has(id)) throw new InputError(`${where}:${index + 1}`, `repeats the id ${id}`, 'give every tool an id of its own');
    ids.add(id);
  }
  return tools;
}

/** Reads translated definitions, one a line; throws an InputError where one has no English original. */
export function parseTranslations(text: string, where: string): TranslatedTool[] {
  const lines = parseLines('translation', text, where);
  const originals = new Set(lines.filter(({ language }) => language === 'en').map(({ id }) => id));
  const orphan = lines.findIndex(({ id }) => !originals.has(id));
  if (orphan >= 0) throw new InputError(`${where}:${orphan + 1}`, `${lines[orphan]?.id} has no line in English`, 'add the original');
  return lines;
}

/** The disputes, each known to be about a gold label as it stands; throws an InputError where one is not. */
export function checkDisputes(disputes: readonly Dispute[], gold: readonly GoldTool[], where: string): readonly Dispute[] {
  for (const [index, dispute] of disputes.entries()) {
    const tool = gold.find(({ id }) => id === dispute.id);
    const stated = tool && statedBy(tool, dispute.part);
    if (stated === undefined) throw new InputError(`${where}#/${index}/id`, `no gold tool is called ${dispute.id}`);
    if (stated !== dispute.gold) throw new InputError(`${where}#/${index}/gold`, `gold says ${stated}`, 'bring the dispute up to date');
  }
  return disputes;
}

function statedBy({ category, severity, traits }: GoldTool, part: string): string {
  if (part === 'category') return category;
  if (part === 'severity') return severity;
  return traits.some((trait) => part === `trait:${trait}`) ? 'present' : 'absent';
}

function parseLines<Name extends keyof Documents>(kind: Name, text: string, where: string): Documents[Name][] {
  const lines = text.split('\n').map((line, index) => ({ line, at: `${where}:${index + 1}` }));
  return lines.filter(({ line }) => line.trim() !== '').map(({ line, at }) => parse(kind, line, at));
}
