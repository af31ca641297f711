import type { Act } from './acts.ts';
import { actsWith, type Quotation, quotePhrases, type Subject, says } from './subject.ts';

/** The words by which what goes can be brought back or made again; none where the text says that it cannot. */
export function wayBack(subject: Subject): readonly (Act | Quotation)[] {
  if (says(subject, 'irreversible') || says(subject, 'no-bin')) return [];
  const small = actsWith(subject, 'delete').filter(({ objects }) => objects.has('recreatable') || objects.has('own-store'));
  return [...small, ...quotePhrases(subject, 'recoverable'), ...quotePhrases(subject, 'own-store')];
}
