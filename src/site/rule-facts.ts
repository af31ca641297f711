import type { Evidence, RuleClaim, Slug } from '#model/types.ts';
import history from '#rules/history.json' with { type: 'json' };
import type { EffectRule, Needs } from '#rules/rule.ts';
import { accuracy } from './accuracy.ts';
import { known } from './catalogue.ts';
import { toolsByRule } from './indexes.ts';
import { proofsByRule } from './proofs.ts';
import type { AnyRule } from './rules.ts';
import { counted } from './words.ts';

/** What the status of a rule says of it. */
export const STATUSES = {
  draft: 'being written; it moves no label',
  trial: 'it moves labels, and what it finds may still be sharpened',
  stable: 'it moves labels and has kept its meaning; a change of it is told beforehand',
  retired: 'it moves no label any more; its page stays',
} as const;

/** The days on which a rule was written and last changed. */
export function daysOf(rule: Slug): { created: string; modified: string } {
  return known((history as Readonly<Record<Slug, { created: string; modified: string }>>)[rule], `src/rules/history.json: ${rule}`);
}

/** What a rule reads, in words: a rule that states what it needs is asked only where that stands. */
export function readsWhat(rule: AnyRule): string {
  if (rule.kind === 'combination') return 'the labels and traits of all tools of a server';
  if (rule.scope === 'server') return 'all definitions of a server, its instructions and what its package says of itself';
  const read = rule.needs
    ? `a definition that has ${needsInWords(rule.needs).join(', or ')}`
    : 'the whole definition: name, texts, parameters, annotations';
  return rule.kind === 'effect' ? [read, ...boundsOf(rule)].join('; ') : read;
}

/** From which chance on what a rule says of a trait stands, in words. */
function boundsOf({ traitsFrom, traitsFromInDoubt }: EffectRule): string[] {
  const bounds: string[] = [];
  if (traitsFrom)
    bounds.push(
      `what it says of a trait stands where the name shows it, or an argument that is a place by its name alone or lies on a disk by its text, where nothing describes the tool, or where all words of the definition together make it at least ${percent(traitsFrom)} likely`,
    );
  if (traitsFromInDoubt)
    bounds.push(
      `where the label is weak, what it says of a trait of a tool that is described stands only where all words together make it at least ${percent(traitsFromInDoubt)} likely`,
    );
  return bounds;
}

function percent(chance: number): string {
  return `${Math.round(chance * 100)} %`;
}

/** Where in the definitions of this catalogue a rule found its words, the commonest place first; words that prove several parts of a label count once. */
export function placesOf(rule: Slug): [place: string, count: number][] {
  const found = (toolsByRule.get(rule) ?? []).flatMap(({ label }) => {
    const evidence = [...label.evidence, ...label.findings.flatMap((finding) => finding.evidence)];
    return proofsByRule(evidence.filter((one) => one.rule === rule)).flatMap(({ places }) => places);
  });
  const counts = [...Map.groupBy(found, placeOf)].map(([place, there]): [string, number] => [place, there.length]);
  return counts.toSorted(([, a], [, b]) => b - a);
}

/** Of the gold tools of which gold says what the rule says, on how many it fired and said it too; undefined where gold does not count that. */
export function recallOf({ part, gives, right }: RuleClaim): { count: number; of: number } | undefined {
  const shares = (accuracy?.sets ?? []).flatMap(({ classes, traits }) => {
    if (part === 'category') return classes.filter(({ category }) => category === gives).map(({ recall }) => recall.of);
    return traits.filter(({ trait }) => part === `trait:${trait}`).map(({ recall }) => recall.of);
  });
  const of = shares.reduce((sum, count) => sum + count, 0);
  return of === 0 ? undefined : { count: right.count, of };
}

/** On what the rules were measured: so many tools of so many sets, and when the newest was made. */
export function measuredOn(): string {
  const sets = accuracy?.sets ?? [];
  const tools = sets.reduce((sum, set) => sum + set.tools, 0);
  const newest = sets
    .map(({ sample }) => sample.date)
    .toSorted()
    .at(-1);
  return `${counted(tools, 'gold tool')} of ${counted(sets.length, 'set')}, the newest of ${newest}`;
}

function needsInWords({ effects = [], roles = [], phrases = [], wording = [] }: Needs): string[] {
  return [
    ...(effects.length > 0 ? [`an act of the kind ${effects.join(', ')}`] : []),
    ...(roles.length > 0 ? [`a parameter in the role of ${roles.join(', ')}`] : []),
    ...(phrases.length > 0 ? [`a turn of phrase (${phrases.join(', ')})`] : []),
    ...(wording.length > 0 ? [`words that order or hide (${wording.join(', ')})`] : []),
  ];
}

function placeOf({ at }: Pick<Evidence, 'at'>): string {
  const [, field = ''] = at.split('/');
  if (field === '') return 'the definition as a whole';
  return field === 'inputSchema' ? 'parameters' : field;
}
