import { categoryAddress, PLACES, severityAddress } from '#export/addresses.ts';
import { HONESTIES, type Honesty, honestyOf } from '#export/honesty.ts';
import type { ListedTool } from '#export/listed-tool.ts';
import { CATEGORIES, count, SEVERITIES } from '#model/scales.ts';
import { known, servers, taxonomy, tools, totals } from './catalogue.ts';

/** One bar of a chart: how many of a kind there are. */
export interface Bar {
  readonly label: string;
  /** Whether the label is a severity, shown with its sign. */
  readonly severity?: true;
  readonly href?: string;
  readonly count: number;
  /** A severity whose colour the bar has, or `plain`. */
  readonly tone: string;
}

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const GRADE_TONES = { A: 'low', B: 'medium', C: 'high', D: 'critical', E: 'critical', F: 'critical' } as const;
/** The severity whose tone a grade of exposure has. */
export function gradeTone(grade: keyof typeof GRADE_TONES): string {
  return GRADE_TONES[grade];
}

const HONESTY_TONES = { less: 'critical', more: 'medium', agrees: 'low', unsettled: 'plain', absent: 'plain' } as const;

/** What the hints of a tool are worth beside our reading, in words. */
export const HONESTY_WORDS: Readonly<Record<Honesty, string>> = {
  less: 'less danger claimed than we read',
  more: 'more danger claimed than we read',
  agrees: 'as we read it',
  unsettled: 'something claimed that the definition does not settle',
  absent: 'nothing claimed',
};

/** Where the servers of one grade are listed. */
function gradeAddress(grade: string): string {
  return `${PLACES.servers}#grade-${grade.toLowerCase()}`;
}

/** All tools by severity, the highest first. */
export const severityBars: readonly Bar[] = SEVERITIES.toReversed().map((severity) => {
  return { label: severity, severity: true, href: severityAddress(severity), count: totals.severities[severity], tone: severity };
});

/** All tools by category, the highest first, each in the tone of the severity that its category starts from. */
export const categoryBars: readonly Bar[] = CATEGORIES.toReversed().map((category) => {
  const { base } = known(
    taxonomy.categories.find(({ id }) => id === category),
    category,
  );
  return { label: category, href: categoryAddress(category), count: totals.categories[category], tone: base };
});

/** All servers by the grade of their exposure, the most exposed first, those without a grade last. */
export const exposureBars: readonly Bar[] = [
  ...GRADES.toReversed().map((grade) => {
    const found = servers.filter(({ exposure }) => exposure?.grade === grade).length;
    return { label: grade, ...(found > 0 && { href: gradeAddress(grade) }), count: found, tone: GRADE_TONES[grade] };
  }),
  { label: 'no grade', count: servers.filter(({ exposure }) => !exposure).length, tone: 'plain' },
];

/** All tools of the catalogue by what their authors' hints are worth. */
export function honestyBars(): readonly Bar[] {
  return honestyOfTools(tools);
}

/** Some tools by what their authors' hints are worth, every kind shown. */
export function honestyOfTools(some: readonly ListedTool[]): readonly Bar[] {
  const counts = count(
    HONESTIES,
    some.map(({ definition, label }) => honestyOf(definition, label)),
  );
  return HONESTIES.map((honesty) => ({ label: HONESTY_WORDS[honesty], count: counts[honesty], tone: HONESTY_TONES[honesty] }));
}
