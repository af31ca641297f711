import { keysOf } from '#model/pointers.ts';
import type { Evidence, Parameter, Pointer, Role, ToolAssessment, TraitId } from '#model/types.ts';
import { decidingEvidence, type Labelled, type Read, ruleOf } from './deciding-evidence.ts';
import { ours, type Piece, theirs } from './pieces.ts';
import { printableName } from './printable.ts';

/** What an argument leaves to the caller, where a label has a trait. */
interface Choice {
  readonly trait: TraitId;
  readonly roles: readonly Role[];
  readonly before: string;
  readonly after: string;
}

const CHOICES: readonly Choice[] = [
  { trait: 'runs-code', roles: ['command', 'code', 'sql'], before: '; it runs whatever ', after: ' says' },
  { trait: 'moves-money', roles: ['amount'], before: '; ', after: ' says how much' },
  { trait: 'sends-outward', roles: ['recipient'], before: '; ', after: ' says to whom' },
  { trait: 'sends-outward', roles: ['url'], before: '; ', after: ' can be any address' },
  { trait: 'open-ended-argument', roles: ['command', 'code', 'sql', 'query'], before: '; ', after: ' can say anything' },
  { trait: 'open-ended-argument', roles: ['path'], before: '; ', after: ' can be any path' },
];

/** One word, or a few side by side. */
const PLAIN = /^[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+){0,3}$/u;

const AMONG: readonly (readonly [trait: TraitId, says: string])[] = [
  ['reads-secrets', 'secrets among it'],
  ['reads-private-data', 'private things among it'],
];

/** How a call does what it does, by the traits of its label. */
export function manner(label: ToolAssessment, labelled: Labelled): string[] {
  const is = (trait: TraitId) => hasTrait(label, labelled, trait);
  return [...(is('bulk') ? ['many at once'] : []), ...(is('irreversible') ? ['with no way back'] : [])];
}

/** What a call returns among other things, where what decided the label does not say so. */
export function amongIt(label: ToolAssessment, labelled: Labelled): string | undefined {
  if (labelled.category !== 'Read') return undefined;
  const given = decidingEvidence(labelled).flatMap((evidence) => traitsOf(evidence));
  const [trait] = AMONG.filter(([id]) => hasTrait(label, labelled, id) && !given.some((one) => AMONG.some(([other]) => other === one)));
  return trait?.[1];
}

function traitsOf(evidence: Evidence): readonly TraitId[] {
  const rule = ruleOf(evidence);
  return rule?.kind === 'effect' ? (rule.traits ?? []) : [];
}

/** The most telling thing that an argument leaves open. */
export function reachOf({ label }: Read, labelled: Labelled): Piece[] {
  for (const { trait, roles, before, after } of CHOICES) {
    const argument = label.parameters.find((one) => one.roles.some((role) => roles.includes(role)) && isOuter(one));
    if (argument && isOpenedBy(labelled, trait, argument) && label.traits.includes(trait))
      return [ours(before), theirs(printableName(argument.name)), ours(after)];
  }
  return [];
}

/** The word without which what a call returns would not be private or secret, where what is told does not hold it. */
export function privateWord({ label }: Read, told: string): Piece[] {
  const { whyNotLower: why } = label;
  if (label.category !== 'Read' || why?.becomes?.category !== 'Read') return [];
  const verbs = new Set(label.evidence.map(({ quote }) => quote));
  const words = why.quotes.map(({ quote }) => quote).filter((quote) => !verbs.has(quote) && PLAIN.test(quote));
  const [word] = words;
  if (word === undefined || words.some((one) => told.toLowerCase().includes(one.toLowerCase()))) return [];
  return [ours(label.traits.includes('reads-secrets') ? '; secret: ' : '; private: '), theirs(word)];
}

/** The name of the argument that a pointer leads into. */
export function argumentName(at: Pointer): string {
  const keys = keysOf(at);
  return printableName(keys[keys.lastIndexOf('properties') + 1] ?? '');
}

/** Whether a trait comes of what decides the label, or of an argument itself. */
function isOpenedBy(labelled: Labelled, trait: TraitId, { at }: Parameter): boolean {
  const ofTrait = labelled.evidence.filter(({ part }) => part === `trait:${trait}`);
  const deciding = decidingEvidence(labelled).map(({ rule }) => rule);
  return ofTrait.some(({ rule, at: place }) => deciding.includes(rule) || (!('value' in labelled) && place === at));
}

/** Whether a label, or that of an action, has a trait that the label of the tool has. */
function hasTrait({ traits }: ToolAssessment, { evidence }: Labelled, trait: TraitId): boolean {
  return traits.includes(trait) && evidence.some(({ part }) => part === `trait:${trait}`);
}

function isOuter({ name }: Parameter): boolean {
  return !name.includes('.');
}
