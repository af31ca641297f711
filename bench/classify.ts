import { readFileSync } from 'node:fs';
import { classifyTool } from '#classify/classify.ts';
import type { RawTool } from '#model/types.ts';

const ROUNDS = 20;
const lines = readFileSync(new URL('../test/gold/dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const tools = lines.map((line) => (JSON.parse(line) as { tool: RawTool }).tool);

for (const tool of tools) classifyTool(tool);
const started = process.cpuUsage();
for (let round = 0; round < ROUNDS; round += 1) for (const tool of tools) classifyTool(tool);
const { user, system } = process.cpuUsage(started);
const seconds = (user + system) / 1e6;
process.stdout.write(`${Math.round((tools.length * ROUNDS) / seconds)} definitions per second of CPU\n`);
