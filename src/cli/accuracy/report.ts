import { alarmTable, claimCells, type Table, tablesOf, translationTable } from '#accuracy/tables.ts';
import { oneLine } from '#model/hidden.ts';
import type { Accuracy, Dispute, RuleMeasure, SetMeasure } from '#model/types.ts';
import { columns, wrapped } from './columns.ts';

/** The whole record as text for people. */
export function reportOf(record: Accuracy): string {
  return [
    `Rule set ${record.rules}`,
    ...record.sets.flatMap(setReport),
    block(translationTable(record.translations)),
    block(alarmTable(record.alarms)),
    block(ruleTable(record.rulesMeasured)),
    disputes(record.disputed),
  ].join('\n\n');
}

function setReport(set: SetMeasure): string[] {
  const { sample, tools, servers, open } = set;
  const seen = sample.fitted ? 'rules were fitted on it' : 'no rule was fitted on it';
  const head = `== ${sample.title} (${sample.id}): ${tools} tools of ${servers} servers, ${open} open and not counted, ${sample.date}, ${seen}`;
  return [head, ...tablesOf(set).map(block), misses(set)];
}

function ruleTable(rules: readonly RuleMeasure[]): Table {
  return {
    caption: 'Rules on all sets together; “decided”: right where the label has the category that the rule gives',
    rows: [
      ['rule', 'fired', 'says', 'right', '', 'decided', ''],
      ...rules.flatMap(({ rule, hits, claims }) => {
        const cells = claims.length > 0 ? claims.map(claimCells) : [['a finding, which gold does not know', '', '', '', '']];
        return cells.map((claim, index) => (index === 0 ? [rule, String(hits), ...claim] : ['', '', ...claim]));
      }),
    ],
  };
}

function misses({ misses: missed }: SetMeasure): string {
  const lines = missed.map(({ id, server, tool, gold }) => `  ${id}  ${oneLine(`${server} ${tool}`)}: ${gold}, called Read`);
  return ['Dangerous misses', ...(lines.length > 0 ? lines : ['  none'])].join('\n');
}

function disputes(disputed: readonly Dispute[]): string {
  const texts = disputed.map(({ id, part, gold, ours, reason }) => oneLine(`${id} ${part}: gold ${gold}, ours ${ours}. ${reason}`));
  return ['Disputed gold labels, counted as they stand', ...(texts.length > 0 ? texts : ['none']).map(wrapped)].join('\n');
}

function block({ caption, rows }: Table): string {
  return `${caption}\n${rows.length > 1 ? columns(rows) : '  none'}`;
}
