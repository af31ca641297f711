import type { Pointer } from '#model/types.ts';
import { type Act, effectOn } from './acts.ts';
import { ENGLISH, type Verb } from './lexicon.ts';
import { groupsOf } from './objects.ts';
import { type NameToken, tokensOfName } from './tokens.ts';

interface Candidate {
  readonly verb: Verb;
  readonly index: number;
}

/** What an identifier says a call does: its plain verbs, or else a noun-like one at an end. */
export function actsOfName(name: string, at: Pointer, source: Act['source']): Act[] {
  const tokens = withoutVersion(tokensOfName(name));
  const candidates = tokens.flatMap(({ word }, index) => {
    const verb = ENGLISH.verbs.get(word);
    return verb && verb.form === 'base' && tokens[index + 1]?.word !== 'only' ? [{ verb, index }] : [];
  });
  return principal(candidates, tokens).map(({ verb, index }) => {
    const objects = objectsOf(tokens, index);
    return {
      effect: effectOn(verb, objects),
      lemma: verb.lemma,
      objects,
      at,
      quote: quoteOf(name, tokens, index),
      source,
      doubtful: verb.nounlike,
    };
  });
}

function principal(candidates: readonly Candidate[], tokens: readonly NameToken[]): Candidate[] {
  const plain = candidates.filter(({ verb }) => !verb.nounlike);
  const [first] = plain;
  if (first) return plain.filter((candidate) => candidate === first || isJoined(tokens, candidate.index));
  const atStart = candidates.find(
    ({ index }) => index === 0 || (tokens[index]?.segment !== tokens[index - 1]?.segment && opensSegment(tokens, index)),
  );
  const atEnd = candidates.findLast(({ index }) => index === tokens.length - 1);
  const [chosen] = [candidates.find(({ index }) => index === 0), atEnd, atStart].filter((candidate) => candidate !== undefined);
  return chosen ? [chosen] : [];
}

/** The token begins a camelCase segment of several words, as `create` in `mail_createAlias`. */
function opensSegment(tokens: readonly NameToken[], index: number): boolean {
  return tokens[index + 1]?.segment === tokens[index]?.segment;
}

function isJoined(tokens: readonly NameToken[], index: number): boolean {
  const before = tokens[index - 1]?.word;
  return before === 'or' || before === 'and';
}

/** The tokens after the verb name its object, or those before it when it comes last. */
function objectsOf(tokens: readonly NameToken[], index: number): Set<string> {
  const start = index + 1;
  let end = start;
  while (end < tokens.length && !ENGLISH.stops.has(tokens[end]?.word ?? '')) end += 1;
  if (end > start) return groupsOf(tokens, { start, end, limit: tokens.length });
  return groupsOf(tokens, { start: 0, end: index, limit: index });
}

function quoteOf(name: string, tokens: readonly NameToken[], index: number): string {
  return name.slice(tokens[index]?.from, tokens[index]?.to);
}

function withoutVersion(tokens: NameToken[]): NameToken[] {
  const last = tokens.at(-1);
  const marked = tokens.at(-2)?.word === 'v' && /^\d+$/.test(last?.word ?? '');
  return marked ? tokens.slice(0, -2) : tokens;
}
