import { compareRisk, compareText } from '#model/scales.ts';
import { descriptionOf, type ListedTool } from './listed-tool.ts';
import { wordsOf } from './name-words.ts';
import { searchVocabulary } from './search-vocabulary.ts';
import { shortServerTitle } from './server-title.ts';

/** What a search found, the best first, and how many of its words these tools go by. */
export interface Found {
  readonly tools: readonly ListedTool[];
  readonly words: number;
}

/** A tool beside how many words it goes by, and how well. */
interface Fit {
  readonly tool: ListedTool;
  readonly words: number;
  readonly points: number;
}

/** Some words that a tool goes by, and what each is worth. */
interface Field {
  readonly words: ReadonlySet<string>;
  readonly worth: number;
}

const WORTH = { name: 8, server: 4, title: 3, description: 1 } as const;
/** What a tool gets whose name is all that was asked for. */
const WHOLE_NAME = 100;
/** How much of its worth a word has whose beginning was asked for. */
const BEGINNING = 0.5;
const SHORTEST_BEGINNING = 3;
const MOST_WORDS = 20;

/** The words that a search is about, in small letters; those that say nothing count only in a name, and where there are no others. */
export function soughtWords(query: string): string[] {
  const ignored = new Set(searchVocabulary().ignored.split(','));
  const parts = query.split(/\s+/).map(plainWords);
  const telling = parts.filter(([word = '', ...others]) => others.length > 0 || !ignored.has(word)).flat();
  return [...new Set(telling.length > 0 ? telling : parts.flat())].slice(0, MOST_WORDS);
}

/** The tools that go by most of some words: a name before a server, a title and a description, and of equals the riskiest first. */
export function findTools(tools: readonly ListedTool[], words: readonly string[]): Found {
  const fits = tools.map((tool) => fitOf(tool, words));
  const most = fits.reduce((so, { words: count }) => Math.max(so, count), 0);
  const best = most === 0 ? [] : fits.filter((fit) => fit.words === most).toSorted(compareFits);
  return { tools: best.map(({ tool }) => tool), words: most };
}

function compareFits(a: Fit, b: Fit): number {
  return b.points - a.points || compareRisk(a.tool.label, b.tool.label) || compareText(a.tool.server.id, b.tool.server.id);
}

function fitOf(tool: ListedTool, words: readonly string[]): Fit {
  const fields = fieldsOf(tool);
  const points = words.map((word) => Math.max(...fields.map((field) => pointsOf(word, field))));
  const whole = plainWords(tool.label.name).join(' ') === words.join(' ') ? WHOLE_NAME : 0;
  return { tool, words: points.filter((point) => point > 0).length, points: points.reduce((sum, point) => sum + point, whole) };
}

function fieldsOf(tool: ListedTool): Field[] {
  const { title } = tool.definition;
  const texts: Readonly<Record<keyof typeof WORTH, string>> = {
    name: tool.label.name,
    server: `${tool.server.id} ${shortServerTitle(tool.server)}`,
    title: typeof title === 'string' ? title : '',
    description: descriptionOf(tool),
  };
  return Object.entries(WORTH).map(([name, worth]) => ({ worth, words: new Set(plainWords(texts[name as keyof typeof WORTH])) }));
}

function pointsOf(word: string, { words, worth }: Field): number {
  if (words.has(word)) return worth;
  if (word.length < SHORTEST_BEGINNING) return 0;
  for (const own of words) if (own.startsWith(word)) return worth * BEGINNING;
  return 0;
}

/** The words of a text in small letters, those of several things as those of one. */
function plainWords(text: string): string[] {
  const words = wordsOf(text).toLowerCase().split(' ').filter(Boolean);
  return words.map((word) => (/[^s]s$/.test(word) && word.length > SHORTEST_BEGINNING ? word.slice(0, -1) : word));
}
