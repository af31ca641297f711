import { actsWith, type Quotation, type Subject } from './subject.ts';

/** Behind what is opened, the program that shows it: `in the Godot editor`, `in the app UI`. */
const IN_WINDOW =
  /^\s((?:in|with) (?:(?:the|your|an?) )?(?:[\w-]{1,20} ){0,3}(?:editor|app|application|ui|ide|viewer|window|browser|finder)\b)/i;
const OPENS = new Set(['open', 'reveal']);

/** The words that tell in what program a call opens something before a person's eyes. */
export function opensInWindow(subject: Subject): Quotation[] {
  const { describedAt, description } = subject;
  if (description.source || description.translated) return [];
  return actsWith(subject, 'update', 'read').flatMap(({ lemma, source, quote }) => {
    if (source !== 'text' || !OPENS.has(lemma)) return [];
    const [, place] = IN_WINDOW.exec(description.text.slice(description.text.indexOf(quote) + quote.length)) ?? [];
    return place ? [{ at: describedAt, quote: place }] : [];
  });
}
