import type { Evidence } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import { liesOnDisk } from '#signals/file-paths.ts';
import type { Subject } from '#signals/subject.ts';
import { tokensOfName } from '#signals/tokens.ts';
import { WEIGHED_TRAITS, type WeighedTrait } from '#signals/weighed-parts.ts';
import { chanceOfTrait } from '#signals/weights.ts';
import { partOfTrait } from './effects.ts';

/** From which chance on a rule's traits stand, where it says so, and in a weak label. */
const LEAST = new Map(RULES.flatMap((rule) => (rule.kind === 'effect' && rule.traitsFrom ? [[rule.id, rule.traitsFrom] as const] : [])));
const LEAST_IN_DOUBT = new Map(
  RULES.flatMap((rule) => (rule.kind === 'effect' && rule.traitsFromInDoubt ? [[rule.id, rule.traitsFromInDoubt] as const] : [])),
);
const TRAITS: ReadonlyMap<string, WeighedTrait> = new Map(WEIGHED_TRAITS.map((trait) => [partOfTrait(trait), trait]));
/** Names of arguments that say where something lies, and nothing of what it is. */
const PLACES: ReadonlySet<string> = new Set([
  ...['path', 'paths', 'file', 'files', 'filename', 'filepath', 'filepaths', 'file path', 'file paths', 'file name'],
  ...['dir', 'directory', 'directory path', 'folder', 'url', 'urls', 'uri', 'link', 'href', 'host', 'hostname', 'connection string', 'dsn'],
]);

/** The evidence of a tool without traits that one phrase or argument gives and all words of the description speak against; what the name says, or an argument that is a place by its name alone or lies on a disk by its text, stands. */
export function withoutUnlikelyTraits(subject: Subject, proofs: readonly Evidence[]): readonly Evidence[] {
  if (subject.description.tokens.length === 0) return proofs;
  const firm = new Set(proofs.filter((proof) => isFirm(proof, subject)).map(({ part }) => part));
  return proofs.filter((proof) => firm.has(proof.part) || !isUnlikely(proof, subject, LEAST));
}

/** The evidence of a tool whose label is weak, without traits that make sense only if it is right and that all words of the description speak against. */
export function withoutDoubtfulTraits(subject: Subject, proofs: readonly Evidence[]): readonly Evidence[] {
  if (subject.description.tokens.length === 0) return proofs;
  return proofs.filter((proof) => !isUnlikely(proof, subject, LEAST_IN_DOUBT));
}

function isUnlikely({ rule, part }: Evidence, subject: Subject, bounds: ReadonlyMap<string, number>): boolean {
  const least = bounds.get(rule);
  const trait = TRAITS.get(part);
  return least !== undefined && trait !== undefined && chanceOfTrait(trait, subject) < least;
}

function isFirm({ at, key, quote = '' }: Evidence, { parameters }: Subject): boolean {
  if (!key) return at === '/name';
  const name = tokensOfName(quote)
    .map(({ word }) => word)
    .join(' ');
  return PLACES.has(name) || name.endsWith(' base url') || parameters.some((parameter) => parameter.at === at && liesOnDisk(parameter));
}
