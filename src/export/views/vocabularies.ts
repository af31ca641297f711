import { flowLabels } from './scanner.ts';
import { riskMetadata, type Viewed } from './sep-2793.ts';

/** A vocabulary of others that a label can be said in. */
export interface Vocabulary {
  readonly title: string;
  /** Where its words are defined. */
  readonly source: string;
  readonly view: (label: Viewed) => object;
  /** How each of its words follows from a label: the word, its values, and what decides them. */
  readonly mapping: readonly (readonly [word: string, values: string, from: string])[];
}

/** The vocabularies by name. The mappings are our reading; the words are theirs. */
export const VOCABULARIES = {
  'sep-2793': {
    title: 'SEP-2793, Tool Risk Metadata (draft)',
    source: 'https://github.com/modelcontextprotocol/modelcontextprotocol/pull/2793',
    view: riskMetadata,
    mapping: [
      ['riskLevel', 'low, medium, high, critical', 'the severity'],
      ['category', 'read, mutate, delete, destroy', 'Read; Write, Execute and Financial; Destructive; Destructive on many objects'],
      ['blastRadius', 'item, namespace, cluster', 'one object; the trait bulk; Execute that is critical'],
      ['reversibility', 'auto, manual, none', 'Read; otherwise; irreversible, moves money, sends outward or runs code'],
      [
        'sideEffects',
        'state_loss, cost, external_notification, data_exfiltration, privilege_change',
        'Destructive; Financial; sends outward; sends outward and reads private data or secrets; changes access or issues credentials',
      ],
    ],
  },
  scanner: {
    title: 'toxic-flow scanners (Snyk Agent Scan, before it MCP-Scan)',
    source: 'https://github.com/invariantlabs-ai/mcp-scan',
    view: flowLabels,
    mapping: [
      ['untrusted_content', '0, 1', 'the trait ingests untrusted content'],
      ['private_data', '0, 1', 'the traits reads private data, reads secrets'],
      ['is_public_sink', '0, 1', 'the trait sends outward'],
      ['destructive', '0, 1', 'Destructive, or the trait irreversible'],
    ],
  },
} as const satisfies Readonly<Record<string, Vocabulary>>;

/** The name of a vocabulary. */
export type VocabularyName = keyof typeof VOCABULARIES;

/** A label in the words of every vocabulary. */
export function viewsOf(label: Viewed): Readonly<Record<VocabularyName, object>> {
  return { 'sep-2793': riskMetadata(label), scanner: flowLabels(label) };
}
