import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import type { RawTool, Snapshot } from '#model/types.ts';

/** The vocabulary that tokens are counted in; other models count a little differently. */
export const TOKENIZER = 'o200k_base';

/** What the definitions of a server take of a model's context. */
export interface TokenCost {
  readonly tokenizer: typeof TOKENIZER;
  readonly total: number;
}

/** Words, and what stands between words. */
const RUN = /[\p{L}\p{M}]+|[^\p{L}\p{N}]+/gu;
/** A tokenizer's work grows with the square of a run; a longer one is counted in parts, which adds at most a token a part. */
const LONGEST = 128;
/** What reads as an order to the tokenizer is text to us. */
const NOTHING_SPECIAL = { disallowedSpecial: new Set<string>() };

const counted = new WeakMap<RawTool, number>();

/** What all tools of a server take together. */
export function tokenCostOf({ tools }: Pick<Snapshot, 'tools'>): TokenCost {
  return { tokenizer: TOKENIZER, total: tools.reduce((sum, tool) => sum + tokensOf(tool), 0) };
}

/** What all tools of a server take together, as pages and twins say it. */
export function tokensInWords(snapshot: Pick<Snapshot, 'tools'>): string {
  const { total } = tokenCostOf(snapshot);
  return `${total.toLocaleString('en')} ${total === 1 ? 'token' : 'tokens'}`;
}

/** How many tokens a definition takes: its name, description and input schema as JSON, which is what clients send. Counted once. */
export function tokensOf(tool: RawTool): number {
  const known = counted.get(tool);
  if (known !== undefined) return known;
  const { name, description, inputSchema } = tool;
  const tokens = piecesOf(JSON.stringify({ name, description, inputSchema })).reduce(
    (sum, piece) => sum + countTokens(piece, NOTHING_SPECIAL),
    0,
  );
  counted.set(tool, tokens);
  return tokens;
}

function piecesOf(text: string): string[] {
  const cuts = [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => cutsOf(run.length, index));
  return [0, ...cuts].map((cut, index) => text.slice(cut, cuts[index]));
}

function cutsOf(length: number, start: number): number[] {
  return Array.from({ length: Math.ceil(length / LONGEST) - 1 }, (_, index) => start + (index + 1) * LONGEST);
}
