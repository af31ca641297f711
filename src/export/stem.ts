/** Words that the rules would get wrong, with their stems: “driving” is a way to go, “drive” a place for files. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
  ...same('driving sky news howe atlas cosmos bias andes'),
};
const WHOLE_AFTER_PLURAL = same('inning outing canning herring earring proceed exceed succeed');
const VOWEL = /[aeiouy]/;
const FIRST_REGION = /^(?:gener|commun|arsen|.*?[aeiouy][^aeiouy])/;
const SHORT_END = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;

/** What an ending becomes where it lies far enough from the start, and what must stand before it. */
type Ending = readonly [ending: string, becomes: string, after?: RegExp];

const SUFFIXES: readonly Ending[] = longestFirst([
  ...pairs('tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate ator:ate'),
  ...pairs('alism:al aliti:al alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble fulli:ful lessli:less'),
  ['ogi', 'og', /l$/],
  ['li', '', /[cdeghkmnrt]$/],
]);
const ADJECTIVES: readonly Ending[] = longestFirst(pairs('tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:'));
const REST: readonly Ending[] = longestFirst([
  ...pairs('al: ance: ence: ic: able: ible: ant: ement: ment: ent: ism: ate: iti: ous: ive: ize:'),
  ['ion', '', /[st]$/],
]);

/**
 * The stem under which the index keeps an English word, in small letters: by the rules of Porter's second stemmer, but for words that these take for another
 * thing. Whoever or whatever ends with “er” is not what it does: a customer is nothing custom.
 */
export function stemOf(word: string): string {
  if (word.length <= 2) return word;
  if (Object.hasOwn(EXCEPTIONS, word)) return EXCEPTIONS[word] as string;
  const marked = word.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const regions = regionsOf(marked);
  const singular = withoutPlural(marked);
  if (Object.hasOwn(WHOLE_AFTER_PLURAL, singular)) return singular;
  const bare = withoutTense(singular, regions).replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  const shorter = replaced(
    replaced(bare, SUFFIXES, () => regions.first),
    ADJECTIVES,
    (ending) => (ending === 'ative' ? regions.second : regions.first),
  );
  return withoutLast(
    replaced(shorter, REST, () => regions.second),
    regions,
  ).toLowerCase();
}

interface Regions {
  readonly first: number;
  readonly second: number;
}

/** Where the two parts of a word begin in which endings may go. */
function regionsOf(word: string): Regions {
  const first = FIRST_REGION.exec(word)?.[0].length ?? word.length;
  const second = /^.*?[aeiouy][^aeiouy]/.exec(word.slice(first))?.[0].length;
  return { first, second: second === undefined ? word.length : first + second };
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[^us]s$/.test(word) && VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function withoutTense(word: string, { first }: Regions): string {
  const kept = word.replace(/eed(?:ly)?$/, 'ee');
  if (kept !== word) return kept.length - 2 >= first ? kept : word;
  const bare = word.replace(/(?:ed|ing)(?:ly)?$/, '');
  if (bare === word || !VOWEL.test(bare)) return word;
  if (/(?:at|bl|iz)$/.test(bare)) return `${bare}e`;
  if (/^[aeo](?:dd|ff|gg)$/.test(bare)) return bare;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(bare)) return bare.slice(0, -1);
  return first >= bare.length && SHORT_END.test(bare) ? `${bare}e` : bare;
}

function replaced(word: string, endings: readonly Ending[], from: (ending: string) => number): string {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const [ending, becomes, after] = found;
  const rest = word.slice(0, -ending.length);
  return rest.length >= from(ending) && (after?.test(rest) ?? true) ? rest + becomes : word;
}

function withoutLast(word: string, { first, second }: Regions): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e')) return rest.length >= second || (rest.length >= first && !SHORT_END.test(rest)) ? rest : word;
  return word.endsWith('ll') && rest.length >= second ? rest : word;
}

function same(words: string): Readonly<Record<string, string>> {
  return Object.fromEntries(words.split(' ').map((word) => [word, word]));
}

function pairs(text: string): Ending[] {
  return text.split(' ').map((pair): Ending => pair.split(':') as [string, string]);
}

function longestFirst(endings: readonly Ending[]): readonly Ending[] {
  return endings.toSorted(([a], [b]) => b.length - a.length);
}
