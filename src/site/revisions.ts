import { type Change, DRIFT_CLASSES, type DriftClass } from '#classify/changes.ts';
import { classCounts, type Revision, versionOf } from '#export/revisions.ts';

/** What a class of change means, completing “critical: …”. */
export const CLASS_MEANINGS: Readonly<Record<DriftClass, string>> = {
  critical: 'a call may now do harm that it could not do or did not admit before, or text hides from people',
  breaking: 'a call that was right before may be refused now',
  unknown: 'the schema changed in a way whose meaning for callers nobody can tell from it',
  notable: 'a text, a hint or a parameter changed: worth reading',
  info: 'something changed that neither callers nor readers act on',
  'asked-otherwise': 'one program listed something else because it was asked in another way, or probably was: no change of the server',
};

/** Changes of one class and one kind, whatever words or labels each tells behind a colon. */
export interface ChangeGroup {
  readonly class: DriftClass;
  readonly kind: string;
  readonly changes: readonly Change[];
}

/** Changes of one kind together, the gravest first, each group in the order given. */
export function groupsOf(changes: readonly Change[]): ChangeGroup[] {
  return [...Map.groupBy(changes, (change) => `${change.class} ${kindOf(change)}`).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ class: first.class, kind: kindOf(first), changes: group }] : [];
  });
}

/** What a change tells behind its kind: the label of a new tool, the parameters that became required. */
export function detailOf({ what }: Change): string {
  const colon = what.indexOf(': ');
  return colon < 0 ? '' : what.slice(colon + ': '.length);
}

function kindOf({ what }: Change): string {
  return what.split(': ')[0] ?? what;
}

/** How many changes there are of each class that occurs, in words: `3 critical, 12 notable`. */
export function countsInWords(changes: readonly Change[]): string {
  const counts = classCounts(changes);
  return DRIFT_CLASSES.filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind].toLocaleString('en')} ${kind}`)
    .join(', ');
}

/** From which version to which a server went, as far as its package names versions. */
export function versionsInWords({ before, after, isSameVersion }: Revision): string {
  const [was, is] = [versionOf(before), versionOf(after)];
  if (isSameVersion) return is === undefined ? 'under the same version' : `under the same version, ${is}`;
  return was === undefined || is === undefined || was === is ? 'another version by its own word' : `version ${was} → ${is}`;
}
