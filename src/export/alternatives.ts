import { compareRisk, compareSeverities, compareText } from '#model/scales.ts';
import type { Server } from '#model/types.ts';
import { integrityFindings } from './integrity.ts';
import type { ListedTool } from './listed-tool.ts';
import { wordsOf } from './name-words.ts';

/** A tool of another server for the same product that does the same act on the same object with a lower severity. */
export interface Alternative {
  readonly tool: ListedTool;
  /** The product as the titles of both servers name it. */
  readonly product: string;
}

/** Words of names that mean the same act, the one that stands for all first. */
const ACTS = [
  ['get', 'read', 'fetch', 'retrieve', 'show', 'describe', 'view'],
  ['list'],
  ['search', 'find'],
  ['create', 'add', 'insert'],
  ['delete', 'remove'],
  ['update', 'edit', 'modify'],
  ['send', 'post'],
  ['run', 'execute'],
];
const ACT_OF = new Map(ACTS.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)));
/** What follows a product in a title tells who made the server; these words tell of no product. */
const PROVIDER = /[,(]| by /;
const NO_PRODUCT = new Set(['mcp', 'server', 'the', 'official']);
const MOST_SHOWN = 3;

/** Tools by product, act and object, to look for alternatives in. */
export class Alternatives {
  readonly #byWhat = new Map<string, ListedTool[]>();
  /** What each tool does, by its address. */
  readonly #whats = new Map<string, string>();

  /** Only tools of servers that may be offered are alternatives. */
  constructor(tools: readonly ListedTool[], mayBeOffered: (server: Server) => boolean = () => true) {
    for (const tool of tools) {
      const what = whatOf(tool);
      if (what === undefined) continue;
      this.#whats.set(tool.address, what);
      if (!mayBeOffered(tool.server)) continue;
      const list = this.#byWhat.get(what) ?? [];
      list.push(tool);
      this.#byWhat.set(what, list);
    }
  }

  /** The lowest first; none of another category, with a weak label, or whose definition hides text or speaks to the model. */
  of(tool: ListedTool): Alternative[] {
    const same = this.#byWhat.get(this.#whats.get(tool.address) ?? '') ?? [];
    return same
      .filter((other) => other.server.id !== tool.server.id && isLower(other, tool))
      .toSorted((a, b) => compareRisk(b.label, a.label) || compareText(a.address, b.address))
      .slice(0, MOST_SHOWN)
      .map((other) => ({ tool: other, product: productOf(other).join(' ') }));
  }
}

function isLower({ label }: ListedTool, { label: than }: ListedTool): boolean {
  const isPlain = label.confidence !== 'weak' && than.confidence !== 'weak' && integrityFindings(label).length === 0;
  return isPlain && label.category === than.category && compareSeverities(label.severity, than.severity) < 0;
}

/** The product, the act and the object that a name tells; undefined where it does not tell all three. */
function whatOf(tool: ListedTool): string | undefined {
  const product = productOf(tool);
  const words = wordsOf(tool.label.name)
    .toLowerCase()
    .split(' ')
    .filter((word) => !product.includes(word));
  const [first = '', ...object] = words;
  const act = ACT_OF.get(first);
  if (act === undefined || object.length === 0 || product.length === 0) return undefined;
  return JSON.stringify([product, act, object.map(singular)]);
}

function productOf({ server }: ListedTool): string[] {
  const [name = ''] = server.title.split(PROVIDER);
  const words = wordsOf(name).toLowerCase().split(' ');
  return words.filter((word) => word !== '' && !NO_PRODUCT.has(word));
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
