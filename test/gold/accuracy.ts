import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGold } from '#accuracy/gold.ts';
import type { GoldTool } from '#model/types.ts';

/** Every tool of the development set, those that cannot be counted included. */
export function readGold(): GoldTool[] {
  return readSet('dev.jsonl');
}

/** Every tool of every set. */
export function readAllGold(): GoldTool[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap(readSet);
}

function readSet(file: string): GoldTool[] {
  return parseGold(readFileSync(join(import.meta.dirname, file), 'utf8'), file);
}
