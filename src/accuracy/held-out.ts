import type { GoldTool, HeldOut, Lexicon, RawTool } from '#model/types.ts';
import { formsOf, pluralOf } from '#signals/inflection.ts';
import { spelledOut } from '#signals/phrases.ts';
import { type Token, tokensOfName, tokensOfProse } from '#signals/tokens.ts';
import { measureFigures } from './figures.ts';
import type { Pair } from './pairs.ts';

/** Whether the definitions of one server use a phrase. */
type Uses = (phrase: string) => boolean;

interface Words {
  readonly server: string;
  readonly uses: Uses;
}

type Entries = Readonly<Record<string, readonly string[]>>;

/** For every server of a set the lexicon without the entries that no other server's definitions use; function words stay. */
export function lexiconsWithout(lexicon: Lexicon, gold: readonly GoldTool[]): Map<string, Lexicon> {
  const servers = Map.groupBy(gold, ({ server }) => server);
  const users = firstUsers([...servers].map(([server, tools]) => ({ server, uses: usesOf(tools.map(({ tool }) => tool)) })));
  return new Map([...servers.keys()].map((server) => [server, usedBy((phrase) => users(phrase).some((user) => user !== server), lexicon)]));
}

/** The first two servers that use a phrase, enough to know whether one does beside any other; remembered, since every lexicon asks for the same phrases. */
function firstUsers(servers: readonly Words[]): (phrase: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (phrase) => {
    const users = known.get(phrase) ?? firstTwo(servers, phrase);
    known.set(phrase, users);
    return users;
  };
}

function firstTwo(servers: readonly Words[], phrase: string): string[] {
  const users: string[] = [];
  for (const { server, uses } of servers) {
    if (uses(phrase)) users.push(server);
    if (users.length === 2) break;
  }
  return users;
}

/** The figures of labels that were made without the words of the server in question. */
export function measureHeldOut(pairs: readonly Pair[]): HeldOut {
  const { category, macroF1, dangerous, severity } = measureFigures(pairs);
  return { category, macroF1, dangerous, severity };
}

function usedBy(isUsed: Uses, lexicon: Lexicon): Lexicon {
  const keep = (groups: Entries | undefined, forms: (entry: string) => readonly string[]) =>
    mapValues(groups ?? {}, (entries) => entries.filter((entry) => forms(entry).some(isUsed)));
  const itself = (entry: string) => [entry];
  return {
    ...lexicon,
    verbs: keep(lexicon.verbs, (lemma) => formsOf(lemma).map(({ text }) => text)),
    nouns: keep(lexicon.nouns, (noun) => [noun, pluralOf(noun)]),
    phrases: keep(lexicon.phrases, spelledOut),
    parameters: keep(lexicon.parameters, itself),
    flags: keep(lexicon.flags, itself),
    nominals: Object.fromEntries(Object.entries(lexicon.nominals ?? {}).filter(([noun]) => isUsed(noun))),
  };
}

function usesOf(tools: readonly RawTool[]): Uses {
  const texts = tools.flatMap(textsIn).flatMap((text) => [wordsOf(tokensOfProse(text)), wordsOf(tokensOfName(text))]);
  const words = new Set(texts.flat());
  const joined = texts.map((text) => ` ${text.join(' ')} `).join('\n');
  return (phrase) => phrase.split(' ').every((word) => words.has(word)) && joined.includes(` ${phrase} `);
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ word }) => word);
}

/** Every key and every text of a JSON value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)]);
}

function mapValues(groups: Entries, change: (entries: readonly string[]) => string[]): Record<string, string[]> {
  return Object.fromEntries(Object.entries(groups).map(([group, entries]) => [group, change(entries)]));
}
