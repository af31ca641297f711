import type { Parity, RuleClaim, SetMeasure, Share } from '#model/types.ts';
import { rate } from './shares.ts';

/** Figures for people: a caption and cells row by row, the heads first. */
export interface Table {
  /** What an address calls it, where one leads to it. */
  readonly id?: string;
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

/** What an address calls the table of confidences. */
export const CONFIDENCE_TABLE = 'confidences';

/** The tables of one gold set, in the order in which they are read. */
export function tablesOf(set: SetMeasure): Table[] {
  return [figures(set), baselines(set), categories(set), traits(set), confidences(set), variants(set)];
}

/** All gold sets on one look, in the order given. */
export function summaryTable(sets: readonly SetMeasure[]): Table {
  const rows = sets.map(({ sample, tools, figures: { category, severity, dangerous } }) => [
    sample.title,
    sample.fitted ? 'yes' : 'no',
    String(tools),
    percentOf(category),
    percentOf(severity),
    String(dangerous.count),
  ]);
  return {
    caption: 'How often labels agree with gold, set by set',
    rows: [['set', 'seen by rules', 'tools', 'category right', 'severity right', 'dangerous misses'], ...rows],
  };
}

/** Translations against their originals. */
export function translationTable(translations: readonly Parity[]): Table {
  return {
    caption: 'Translated definitions with the label of their English original; goal 95 %',
    rows: parityRows('language', translations),
  };
}

/** Integrity findings where there is nothing to find. */
export function alarmTable(alarms: Share): Table {
  const [numbers, share] = both(alarms);
  return {
    caption: 'Tools of harmless servers with an integrity finding',
    rows: [['what', 'tools', 'share', 'goal'], ...(alarms.of > 0 ? [['false alarms', numbers, share, '≤ 1 in 5,000']] : [])],
  };
}

/** What a rule claims, in words, with how often gold agrees, and with where it decided if it can; the heads first. */
export function claimTable(claims: readonly RuleClaim[]): string[][] {
  const decides = claims.some(({ decided }) => decided);
  const heads = ['it says', 'gold agrees', 'share', ...(decides ? ['where it decided', 'share'] : [])];
  return [heads, ...claims.map((claim) => claimCells(claim).slice(0, heads.length))];
}

/** What a rule claims, in words, with how often gold agrees. */
export function claimCells({ part, gives, right, decided }: RuleClaim): string[] {
  return [[part, gives].filter(Boolean).join(' '), ...both(right), ...(decided ? both(decided) : ['', ''])];
}

/** A share for people: both numbers, and what they come to. */
function both(share: Share): [numbers: string, share: string] {
  return [`${share.count.toLocaleString('en')} of ${share.of.toLocaleString('en')}`, percentOf(share)];
}

function figures({ figures: all, meanOverServers: means, classes, evidence }: SetMeasure): Table {
  const read = classes.find(({ category }) => category === 'Read')?.precision ?? { count: 0, of: 0 };
  return {
    caption: 'How often the label is right',
    rows: [
      ['figure', 'tools', 'share', 'mean over servers', 'goal'],
      ['category right', ...both(all.category), percent(means.category), '≥ 95 %'],
      ['categories, macro-F1', '', all.macroF1.toFixed(3), '', '≥ 0.950'],
      ['dangerous misses', ...both(all.dangerous), percent(means.dangerous), '≤ 0.5 %'],
      ['right of those called Read', ...both(read), '', '≥ 98 %'],
      ['severity right', ...both(all.severity), percent(means.severity), '≥ 90 %'],
      ['severity two or more steps off', ...both(all.farOff), percent(means.farOff), '≤ 1 %'],
      ['traits, micro-F1', '', all.traits.toFixed(3), '', '≥ 0.850'],
      ['quotes that stand at their place', ...both(evidence), '', '100 %'],
    ],
  };
}

function baselines({ baselines: simple, figures: all, heldOut }: SetMeasure): Table {
  const ours = [
    { title: 'Placard', ...all },
    ...(heldOut ? [{ title: 'Placard, without the words of the server in question', ...heldOut }] : []),
  ];
  return {
    caption: 'Beside simple ways to guess, on the same tools',
    rows: [
      ['who', 'category right', 'macro-F1', 'dangerous misses'],
      ...[...ours, ...simple].map((one) => [one.title, percentOf(one.category), one.macroF1.toFixed(3), percentOf(one.dangerous)]),
    ],
  };
}

function categories({ classes }: SetMeasure): Table {
  return {
    caption: 'Category by category',
    rows: [
      ['category', 'in gold', 'called so', 'right', 'precision', 'recall', 'F1'],
      ...classes.map((one) => [one.category, ...precisionRecall(one)]),
    ],
  };
}

function traits({ traits: all }: SetMeasure): Table {
  return {
    caption: 'Trait by trait',
    rows: [['trait', 'in gold', 'given', 'right', 'precision', 'recall', 'F1'], ...all.map((one) => [one.trait, ...precisionRecall(one)])],
  };
}

function precisionRecall({ precision, recall, f1 }: { precision: Share; recall: Share; f1: number }): string[] {
  return [String(recall.of), String(precision.of), String(precision.count), percentOf(precision), percentOf(recall), f1.toFixed(3)];
}

function confidences({ confidences: all, tools }: SetMeasure): Table {
  const goals = { certain: '≥ 99 % right', likely: '≥ 95 % right', weak: '≤ 10 % of all' };
  return {
    id: CONFIDENCE_TABLE,
    caption: 'How often each confidence is given, and the category then right',
    rows: [
      ['confidence', 'tools', 'of all', 'right', 'goal'],
      ...all.map(({ confidence, right }) => [
        confidence,
        String(right.of),
        percentOf({ count: right.of, of: tools }),
        percentOf(right),
        goals[confidence],
      ]),
    ],
  };
}

function variants({ parity }: SetMeasure): Table {
  return { caption: 'Variants with the label of the plain definition; goal 95 %', rows: parityRows('variant', parity) };
}

function parityRows(what: string, parity: readonly Parity[]): string[][] {
  return [
    [what, 'definitions', 'same category', 'same severity'],
    ...parity.map(({ kind, category, severity }) => [kind, String(category.of), percentOf(category), percentOf(severity)]),
  ];
}

function percentOf(share: Share): string {
  return share.of === 0 ? '–' : percent(rate(share));
}

function percent(number: number): string {
  return `${(number * 100).toFixed(1)} %`;
}
