import type { Act } from './acts.ts';
import { actsWith, parametersWith, quoteName, type Subject } from './subject.ts';

const UPLOADS = new Set(['upload', 'drop']);
/** Arguments that point at a part of a page. */
const ELEMENTS = new Set(['selector', 'element', 'ref', 'uid', 'locator', 'xpath']);

/** The acts by which a tool that operates pages uploads files into a form of, or drops them on, whatever page is open. */
export function uploadsToPage(subject: Subject): readonly Act[] {
  const uploads = actsWith(subject, 'create', 'drive').filter(({ lemma }) => UPLOADS.has(lemma));
  if (uploads.length === 0 || parametersWith(subject, 'path').length === 0) return [];
  const points = subject.parameters.some(({ key }) => ELEMENTS.has(key.toLowerCase()));
  return points || quoteName(subject, 'browser-name').length > 0 || INPUT.test(subject.description.text) ? uploads : [];
}

/** What such a form calls its field. */
const INPUT = /\bfile input\b/i;
