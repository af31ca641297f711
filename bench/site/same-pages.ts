import { type ListedTool, toolsOf } from '#export/listed-tool.ts';
import { readEntries } from '#store/read.ts';

/** What a section of a page says of one tool: text alone, the same for every generator. */
interface SectionText {
  readonly address: string;
  readonly name: string;
  readonly category: string;
  readonly severity: string;
  readonly server: string;
  readonly description: string;
  readonly evidence: readonly { readonly rule: string; readonly at: string; readonly quote: string }[];
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly roles: string }[];
  readonly definition: string;
}

/** Pages for other generators: one a tool, each with the sections of so many tools that it is about as long as ours. */
export interface SamePages {
  readonly tools: readonly SectionText[];
  readonly pages: readonly { readonly address: string; readonly title: string; readonly from: number; readonly to: number }[];
}

/** The pages of a catalogue's tools, from the same data as ours, with the bytes that ours have on average. */
export function samePages(catalogue: string, bytes: number): SamePages {
  const tools = readEntries(catalogue).flatMap(toolsOf).map(sectionText);
  const perSection = tools.reduce((sum, tool) => sum + JSON.stringify(tool).length, 0) / tools.length;
  const sections = Math.max(1, Math.round(bytes / perSection));
  return { tools, pages: tools.map(({ address, name }, from) => ({ address, title: name, from, to: from + sections })) };
}

function sectionText({ definition, label, server, address }: ListedTool): SectionText {
  return {
    address,
    name: label.name,
    category: label.category,
    severity: label.severity,
    server: server.title,
    description: String(definition['description']),
    evidence: label.evidence.map(({ rule, at, quote }) => ({ rule, at, quote: quote ?? '' })),
    parameters: label.parameters.map(({ name, type, roles }) => ({ name, type, roles: roles.join(' ') })),
    definition: JSON.stringify(definition, null, 2),
  };
}
