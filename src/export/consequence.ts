import type { Action, Category, Evidence, ToolAssessment } from '#model/types.ts';
import { decidingEvidence, isInDoubt, type Labelled, movingEvidence, type Read, ruleOf } from './deciding-evidence.ts';
import { ours, type Piece, textOf, theirs } from './pieces.ts';
import { printableName } from './printable.ts';
import { proofOf } from './proving-words.ts';
import { amongIt, argumentName, manner, privateWord, reachOf } from './reach.ts';
import { worstAction } from './worst-action.ts';

/** What a call does by its category, where no phrase says it. */
const PLAINLY: Readonly<Record<Category, string>> = {
  Read: 'hands back information',
  Write: 'creates or changes something',
  Execute: 'sets off something that outlives it',
  Destructive: 'removes or overwrites something',
  Financial: 'moves money or changes who owes what',
};

/** What the message of a rule says of a call, to the end of its first clause. */
const MESSAGE = /^A call ([^.;:]+)/;

/** A tool stands in many lists. */
const told = new WeakMap<ToolAssessment, readonly Piece[]>();

/** What the worst call can do, in one sentence: the effects that decided the label in our words, the tool's own words that prove them, and what its arguments leave open. */
export function consequencePieces(read: Read): readonly Piece[] {
  const pieces = told.get(read.label) ?? compose(read);
  told.set(read.label, pieces);
  return pieces;
}

/** The same as one text, the server's words in quotation marks. */
export function consequenceOf(read: Read): string {
  return textOf(consequencePieces(read));
}

function compose(read: Read): Piece[] {
  const { label } = read;
  const worst = tellingAction(label);
  const labelled: Labelled = worst ?? label;
  const [first] = decidingEvidence(labelled);
  if (!first) return [ours(`Labelled ${label.category} by people, who had more to go on than the definition.`)];
  if (first.absent) return [ours('Nothing in the definition says what a call does, so nothing shows it to be harmless.')];
  const lead = worst
    ? [ours('With '), theirs(argumentName(worst.at)), ours(' set to '), theirs(printableName(worst.value)), ours(', one call ')]
    : [ours('One call ')];
  const proof = proofOf(read, labelled);
  return [...lead, ours(claimOf(label, labelled)), ...proof, ...privateWord(read, textOf(proof)), ...reachOf(read, labelled), ours('.')];
}

/** The worst action, where the others are not like it. */
function tellingAction(label: ToolAssessment): Action | undefined {
  const worst = worstAction(label);
  const isSame = ({ category, severity }: Action) => category === worst?.category && severity === worst?.severity;
  return label.actions.every(isSame) ? undefined : worst;
}

/** What a call does and how, by the rules that say so. */
function claimOf(label: ToolAssessment, labelled: Labelled): string {
  const deciding = decidingEvidence(labelled);
  const among = amongIt(label, labelled);
  const plainly = `${PLAINLY[labelled.category]}${among ? `, ${among}` : ''}`;
  const isDoubtful = deciding.some(isInDoubt) || label.confidence === 'weak';
  const does = deciding.some(isInDoubt) || among ? plainly : effectsOf(deciding);
  const moving = movingEvidence(labelled);
  const moved = moving ? [titleOf(ruleOf(moving)?.title ?? moving.rule)] : [];
  return [isDoubtful ? `probably ${does}` : does, ...moved, ...manner(label, labelled)].join(', ');
}

/** One effect as its rule tells it to people, of several the titles. */
function effectsOf(deciding: readonly Evidence[]): string {
  const [message] = deciding.length === 1 ? deciding.map((evidence) => MESSAGE.exec(ruleOf(evidence)?.message ?? '')?.[1]) : [];
  return message ?? deciding.map((evidence) => titleOf(ruleOf(evidence)?.title ?? evidence.rule.replaceAll('-', ' '))).join(' and ');
}

function titleOf(title: string): string {
  return `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`;
}
