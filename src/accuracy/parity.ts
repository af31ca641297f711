import { classifyTool } from '#classify/classify.ts';
import { compareText } from '#model/scales.ts';
import type { Category, Parity, RawTool, Severity, TranslatedTool } from '#model/types.ts';
import type { Pair } from './pairs.ts';
import { shareOf } from './shares.ts';
import { VARIANTS } from './variants/index.ts';

/** The label of a plain definition beside a definition that must have the same. */
interface Twin {
  readonly plain: { readonly category: Category; readonly severity: Severity };
  readonly other: RawTool;
}

/** How many variants of each kind have the label of the plain definition; a variant that changes nothing is not counted. */
export function measureVariants(pairs: readonly Pair[]): Parity[] {
  return Object.entries(VARIANTS).map(([kind, vary]) => {
    const twins = pairs.flatMap(({ gold: { tool }, label }): Twin[] => {
      const other = vary(tool);
      return other && JSON.stringify(other) !== JSON.stringify(tool) ? [{ plain: label, other }] : [];
    });
    return compare(kind, twins);
  });
}

/** How many translations have the label of their English original, by language. */
export function measureTranslations(lines: readonly TranslatedTool[]): Parity[] {
  const originals = new Map(lines.filter(({ language }) => language === 'en').map(({ id, tool }) => [id, classifyTool(tool)]));
  const languages = new Set(lines.map(({ language }) => language).filter((language) => language !== 'en'));
  return [...languages].toSorted(compareText).map((language) => {
    const translations = lines.filter((line) => line.language === language);
    const twins = translations.flatMap(({ id, tool: other }): Twin[] => {
      const plain = originals.get(id);
      return plain ? [{ plain, other }] : [];
    });
    return compare(language, twins);
  });
}

function compare(kind: string, twins: readonly Twin[]): Parity {
  const labels = twins.map(({ plain, other }) => ({ plain, label: classifyTool(other) }));
  return {
    kind,
    category: shareOf(labels, ({ plain, label }) => plain.category === label.category),
    severity: shareOf(labels, ({ plain, label }) => plain.severity === label.severity),
  };
}
