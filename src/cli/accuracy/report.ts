import { rate } from '#accuracy/shares.ts';
import { oneLine } from '#model/hidden.ts';
import type { Accuracy, Dispute, Parity, RuleClaim, RuleMeasure, SetMeasure, Share } from '#model/types.ts';
import { type Rows, table } from './table.ts';

/** The whole record as text for people. */
export function reportOf(record: Accuracy): string {
  return [
    `Rule set ${record.rules}`,
    ...record.sets.flatMap(setReport),
    block('Translated definitions with the label of their English original', parityRows('language', record.translations)),
    block('Rules on all sets together; “decided” where the tool has the category that the rule gives', ruleRows(record.rulesMeasured)),
    disputes(record.disputed),
  ].join('\n\n');
}

function setReport(set: SetMeasure): string[] {
  const { sample, tools, servers, open } = set;
  const seen = sample.fitted ? 'rules were fitted on it' : 'no rule was fitted on it';
  return [
    `== ${sample.title} (${sample.id}): ${tools} tools of ${servers} servers, ${open} open and not counted, ${sample.date}, ${seen}`,
    table(figureRows(set)),
    block('Baselines on the same tools', baselineRows(set)),
    block('Categories', classRows(set)),
    block('Traits', traitRows(set)),
    block('Confidence: how often each is given, and the category right', confidenceRows(set)),
    block('Variants with the label of the plain definition', parityRows('kind', set.parity)),
    misses(set),
  ];
}

function figureRows({ figures, meanOverServers: means, evidence }: SetMeasure): Rows {
  return [
    ['figure', 'tools', 'share', 'mean over servers'],
    ['category right', ...both(figures.category), percent(means.category)],
    ['macro-F1', '', figures.macroF1.toFixed(3), ''],
    ['dangerous misses', ...both(figures.dangerous), percent(means.dangerous)],
    ['severity right', ...both(figures.severity), percent(means.severity)],
    ['severity two or more steps off', ...both(figures.farOff), percent(means.farOff)],
    ['traits, micro-F1', '', figures.traits.toFixed(3), ''],
    ['quotes that stand at their place', ...both(evidence), ''],
  ];
}

function baselineRows({ baselines, figures, heldOut }: SetMeasure): Rows {
  const ours = [
    { title: 'Placard', ...figures },
    ...(heldOut ? [{ title: 'Placard without the words of the server in question', ...heldOut }] : []),
  ];
  return [
    ['', 'category', 'macro-F1', 'dangerous misses'],
    ...[...ours, ...baselines].map((one) => [one.title, percentOf(one.category), one.macroF1.toFixed(3), percentOf(one.dangerous)]),
  ];
}

function classRows({ classes }: SetMeasure): Rows {
  return [
    ['category', 'in gold', 'called so', 'right', 'precision', 'recall', 'F1'],
    ...classes.map((one) => [one.category, ...precisionRecall(one)]),
  ];
}

function traitRows({ traits }: SetMeasure): Rows {
  return [
    ['trait', 'in gold', 'given', 'right', 'precision', 'recall', 'F1'],
    ...traits.map((one) => [one.trait, ...precisionRecall(one)]),
  ];
}

function precisionRecall({ precision, recall, f1 }: { precision: Share; recall: Share; f1: number }): string[] {
  return [String(recall.of), String(precision.of), String(precision.count), percentOf(precision), percentOf(recall), f1.toFixed(3)];
}

function confidenceRows({ confidences, tools }: SetMeasure): Rows {
  return [
    ['confidence', 'tools', 'of all', 'right'],
    ...confidences.map(({ confidence, right }) => [
      confidence,
      String(right.of),
      percentOf({ count: right.of, of: tools }),
      percentOf(right),
    ]),
  ];
}

function parityRows(what: string, parity: readonly Parity[]): Rows {
  if (parity.length === 0) return [];
  return [
    [what, 'variants', 'category', 'severity'],
    ...parity.map(({ kind, category, severity }) => [kind, String(category.of), percentOf(category), percentOf(severity)]),
  ];
}

function ruleRows(rules: readonly RuleMeasure[]): Rows {
  const claimless: RuleClaim = { part: 'finding, which gold does not know', right: { count: 0, of: 0 } };
  return [
    ['rule', 'fired', 'says', 'right', '', 'decided', ''],
    ...rules.flatMap(({ rule, hits, claims }) =>
      (claims.length > 0 ? claims : [claimless]).map(({ part, gives, right, decided }, index) => [
        index === 0 ? rule : '',
        index === 0 ? String(hits) : '',
        [part, gives].filter(Boolean).join(' '),
        ...both(right),
        ...(decided ? both(decided) : ['', '']),
      ]),
    ),
  ];
}

function misses({ misses: missed }: SetMeasure): string {
  const lines = missed.map(({ id, server, tool, gold }) => `  ${id}  ${oneLine(`${server} ${tool}`)}: ${gold}, called Read`);
  return ['Dangerous misses', ...(lines.length > 0 ? lines : ['  none'])].join('\n');
}

function disputes(disputed: readonly Dispute[]): string {
  const lines = disputed.map(({ id, part, gold, ours, reason }) => oneLine(`  ${id} ${part}: gold ${gold}, ours ${ours}. ${reason}`));
  return ['Disputed gold labels, counted as they stand', ...(lines.length > 0 ? lines : ['  none'])].join('\n');
}

function block(title: string, rows: Rows): string {
  return `${title}\n${rows.length > 0 ? table(rows) : '  none'}`;
}

function both(share: Share): [string, string] {
  return share.of === 0 ? ['', ''] : [`${share.count} of ${share.of}`, percentOf(share)];
}

function percentOf(share: Share): string {
  return share.of === 0 ? '–' : percent(rate(share));
}

function percent(number: number): string {
  return `${(number * 100).toFixed(1)} %`;
}
