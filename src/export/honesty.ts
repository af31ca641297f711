import { declaresLess, type HintReading, hintReadings } from '#classify/hint-readings.ts';
import type { RawTool, ToolAssessment } from '#model/types.ts';

/**
 * What the author's hints are worth beside our reading. `less`: one claims less danger than we read. `more`: one claims more, none less. `agrees`: one
 * agrees, none differs. `unsettled`: the definition settles none. `absent`: none is declared.
 */
export const HONESTIES = ['less', 'more', 'agrees', 'unsettled', 'absent'] as const;

/** One of `HONESTIES`. */
export type Honesty = (typeof HONESTIES)[number];

/** How the hints of one tool stand beside our reading. */
export function honestyOf(definition: RawTool, label: ToolAssessment): Honesty {
  const declared = hintReadings(definition, label).filter((reading) => reading.declared !== undefined);
  if (declared.length === 0) return 'absent';
  const settled = declared.filter(({ derived }) => derived !== undefined);
  if (settled.some(declaresLess)) return 'less';
  if (settled.some(differs)) return 'more';
  return settled.length > 0 ? 'agrees' : 'unsettled';
}

function differs({ declared, derived }: HintReading): boolean {
  return declared !== derived;
}
