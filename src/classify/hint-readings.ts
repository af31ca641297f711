import type { RawTool, ToolAssessment } from '#model/types.ts';

/** What of a label settles a hint. */
type Label = Pick<ToolAssessment, 'category' | 'traits'>;

/** One behaviour hint: what the author declared, what the specification assumes without it, and what the definition's words say. */
export interface HintReading {
  readonly hint: string;
  readonly asks: string;
  readonly declared: boolean | undefined;
  readonly assumed: boolean;
  readonly derived: boolean | undefined;
  readonly because: string;
}

const HINTS = [
  { hint: 'readOnlyHint', asks: 'Does it leave the world as it was?', assumed: false, derive: readOnly },
  { hint: 'destructiveHint', asks: 'May it remove or overwrite something?', assumed: true, derive: destructive },
  { hint: 'idempotentHint', asks: 'Is a second identical call without effect?', assumed: false, derive: idempotent },
  { hint: 'openWorldHint', asks: 'Does it reach people or systems outside?', assumed: true, derive: openWorld },
] as const;

type Derivation = Pick<HintReading, 'derived' | 'because'>;

/** The four hints of the specification, declared beside derived. */
export function hintReadings(definition: RawTool, label: Label): HintReading[] {
  const declared = annotationsOf(definition);
  return HINTS.map(({ hint, asks, assumed, derive }) => {
    const value = declared[hint];
    return { hint, asks, assumed, declared: typeof value === 'boolean' ? value : undefined, ...derive(label) };
  });
}

/** Whether the author's word says less than the definition shows. */
export function declaresLess({ hint, declared, derived }: HintReading): boolean {
  if (declared === undefined || derived === undefined) return false;
  return hint === 'readOnlyHint' ? declared && !derived : !declared && derived;
}

function annotationsOf(definition: RawTool): Readonly<Record<string, unknown>> {
  const annotations = definition['annotations'];
  return typeof annotations === 'object' && annotations !== null ? { ...annotations } : {};
}

function readOnly({ category }: Label): Derivation {
  return { derived: category === 'Read', because: `its category is ${category}` };
}

function destructive({ category, traits }: Label): Derivation {
  if (category === 'Destructive') return { derived: true, because: 'its category is Destructive' };
  if (traits.includes('irreversible')) return { derived: true, because: 'it has the trait “irreversible”' };
  return category === 'Read'
    ? { derived: false, because: 'its category is Read' }
    : { derived: undefined, because: 'the definition does not settle it' };
}

function idempotent(): Derivation {
  return { derived: undefined, because: 'no definition proves it' };
}

function openWorld({ traits }: Label): Derivation {
  const outward = traits.filter((trait) => ['sends-outward', 'ingests-untrusted-content', 'controls-interface'].includes(trait));
  if (outward.length === 0) return { derived: undefined, because: 'no trait speaks for it' };
  return { derived: true, because: `it has the trait “${outward[0]}”` };
}
