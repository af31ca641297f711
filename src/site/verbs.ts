import { readFileSync } from 'node:fs';
import type { Verb } from '#export/commands.ts';

/** The verbs of the command line, as their own definitions give them; a test holds the file to these. */
export const verbs: readonly Verb[] = JSON.parse(readFileSync('docs/commands.json', 'utf8'));
