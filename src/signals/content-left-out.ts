import type { Act } from './acts.ts';
import { quoteOf } from './sentences.ts';
import { actsWith, type Subject, says } from './subject.ts';

const IN_ONE_MODE = /^(?:with|in|for|use|using|set)\b|\b(?:modes?|when|if|unless)\b/i;

/** Whether a text leaves out what things hold; a sentence of one mode among several leaves nothing out of the others. */
export function leavesContentOut({ sentences, description }: Subject): boolean {
  return sentences.some(
    ({ phrases, mood, ...span }) =>
      mood !== 'example' &&
      mood !== 'condition' &&
      phrases.some(({ group }) => group === 'content-left-out') &&
      !IN_ONE_MODE.test(quoteOf(description, span)),
  );
}

/** Whether all that comes back may be private by what is read: neither is content left out, nor is all of it about things alone and no person named. */
export function mayReturnContent(subject: Subject): boolean {
  const reads = actsWith(subject, 'read');
  return !(leavesContentOut(subject) || (reads.length > 0 && !says(subject, 'persons') && readsAbout(reads)));
}

/** `Get file metadata`: names, figures, settings, and nothing else but the things whose they are. */
function readsAbout(reads: readonly Act[]): boolean {
  const isNamed = reads.some(({ source, objects }) => source === 'name' && objects.has('public'));
  return reads.every(({ objects }) => objects.has('public') || (isNamed && objects.has('held')));
}
