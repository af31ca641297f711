import { ENGLISH } from './lexicon.ts';
import { actsOfName } from './name-acts.ts';
import { tokensOfName, tokensOfProse } from './tokens.ts';

/** A word in quotes of one kind. */
const QUOTED = /"([\w.:-]{1,64})"|'([\w.:-]{1,64})'|`([\w.:-]{1,64})`/g;
/** The word that a line is about: `- create: …`. */
const BULLET = /^[ \t]{0,16}[-*•] ?["'`*]{0,3}([\w.-]{1,64})["'`*]{0,3} ?(?:[:=–—(]|-[ >])/gm;
const WORD = /[\w-]+(?:[.:][\w-]+)*/g;
const BETWEEN = /^["'`)\]]{0,2} ?(?:[,|/;]|->)? ?(?:or |and )?["'`([]{0,2}$/;
const JOINS = /[,|/;]| or | and /;
const HEADING_REACH = 40;
const LIST_REACH = 2_000;
const HEADINGS = new Set(['actions', 'operations', 'commands', 'methods', 'modes', 'subcommands']);
const LEAST = 2;

/** The values that a text about one argument lists, at least two of them verbs or named by verbs; none where it lists nothing. */
export function listedIn(text: string): string[] {
  return listed(text) ?? plainVerbs(text);
}

/** The values that a longer text lists behind a heading such as `Actions:` or behind the argument's own name. */
export function listedUnder(key: string, text: string): string[] {
  const name = tokensOfName(key).map(({ word }) => word);
  const tokens = tokensOfProse(text);
  for (const [index, { word, to }] of tokens.entries()) {
    const isNamed = name.every((part, offset) => tokens[index + offset]?.word === part);
    if (!isNamed && !HEADINGS.has(word)) continue;
    const end = isNamed ? (tokens[index + name.length - 1]?.to ?? to) : to;
    const found = listedBehind(text.slice(end, end + LIST_REACH));
    if (found) return found;
  }
  return [];
}

/** A list that begins soon behind a colon, up to the next paragraph, or on the colon's own line where there is one. */
function listedBehind(text: string): string[] | undefined {
  const colon = text.slice(0, HEADING_REACH).indexOf(':');
  if (colon < 0 || /[.\n]/.test(text.slice(0, colon))) return undefined;
  const [line = ''] = text.slice(colon + 1).split('\n', 1);
  const [block = ''] = text
    .slice(colon + 1)
    .trimStart()
    .split(/\n[ \t]*\n/, 1);
  return line.trim() === '' ? bullets(block) : (quoted(line) ?? run(line));
}

function listed(text: string): string[] | undefined {
  return quoted(text) ?? bullets(text) ?? run(text);
}

function quoted(text: string): string[] | undefined {
  return telling(Array.from(text.matchAll(QUOTED), ([, double, single, tick]) => double ?? single ?? tick ?? ''));
}

function bullets(text: string): string[] | undefined {
  return telling(Array.from(text.matchAll(BULLET), ([, word = '']) => word));
}

/** Single words joined by commas, bars, slashes or `or`. */
function run(text: string): string[] | undefined {
  const words = Array.from(text.matchAll(WORD), (match) => ({ value: match[0], from: match.index })).filter(
    ({ value }) => value !== 'or' && value !== 'and',
  );
  let list: string[] = [];
  for (const [index, { value, from }] of words.entries()) {
    const before = words[index - 1];
    const gap = before ? text.slice(before.from + before.value.length, from) : '';
    if (before && JOINS.test(gap) && BETWEEN.test(gap)) list.push(value);
    else if (list.length >= LEAST && telling(list)) return telling(list);
    else list = [value];
  }
  return telling(list);
}

/** A list is one of actions where half of its values, and two at least, are verbs. */
function telling(values: readonly string[]): string[] | undefined {
  const unique = [...new Set(values)];
  const verbs = unique.filter((value) => actsOfName(value, { at: '', source: 'action' }).length > 0);
  return verbs.length >= LEAST && verbs.length * 2 >= unique.length ? unique : undefined;
}

/** Plain verbs wherever they stand: `create a task, delete a task`. */
function plainVerbs(text: string): string[] {
  const verbs = tokensOfProse(text).filter(({ word }) => {
    const verb = ENGLISH.verbs.get(word);
    return verb?.form === 'base' && !verb.nounlike;
  });
  const words = [...new Set(verbs.map(({ from, to }) => text.slice(from, to)))];
  return words.length < LEAST ? [] : words;
}
