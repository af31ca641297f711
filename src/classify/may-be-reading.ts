import type { EffectRule } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';
import type { Subject } from '#signals/subject.ts';
import type { Fired } from './effects.ts';
import { actsBehind, mannerOf } from './signs.ts';
import { LOSSES, statesChange } from './stated.ts';

/** How likely reading must be where more than a vague verb speaks against it. */
const HARDLY_A_DOUBT = 0.9;
/** Verbs that make something, kept or only returned. */
const MAKES: ReadonlySet<string> = new Set(['generate', 'produce', 'compose', 'transform', 'build']);

/**
 * Whether an effect may be no more than reading, which is so likely. A turn of phrase stands, and so does a change that the author states. A plain verb stands
 * unless it makes what may be the answer, or follows what the text says is read, and hardly a doubt is left; a vague one of loss or payment falls there alone.
 */
export function mayBeReading(fired: Fired<EffectRule>, chance: number, subject: Subject): boolean {
  const manner = mannerOf(fired.spans, subject);
  if (manner === 'turn' || statesChange(subject)) return false;
  if (chance >= HARDLY_A_DOUBT) return manner === 'vague' || isMade(fired, subject) || follows(fired, subject);
  return manner === 'vague' && !isLoss(fired);
}

/** Whether all that is done is to make something, which may be no more than the answer. */
function isMade(fired: Fired<EffectRule>, subject: Subject): boolean {
  return fired.rule.gives === 'Write' && actsOf(fired, subject).every(({ lemma }) => MAKES.has(lemma));
}

/** Whether a deed that is no loss only follows what a text says is read. */
function follows(fired: Fired<EffectRule>, subject: Subject): boolean {
  const first = subject.acts.find(({ source }) => source === 'text');
  if (isLoss(fired) || first?.effect !== 'read' || first.doubtful) return false;
  return actsOf(fired, subject).every(({ source }) => source === 'text');
}

function isLoss({ rule: { gives } }: Fired<EffectRule>): boolean {
  return gives !== undefined && LOSSES.has(gives);
}

function actsOf({ spans }: Fired<EffectRule>, subject: Subject): Act[] {
  return spans.flatMap((span) => actsBehind(span, subject));
}
