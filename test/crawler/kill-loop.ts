import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crawl } from '#crawler/crawl.ts';
import { merge } from '#crawler/merge.ts';
import { listingsOf } from '#crawler/sources/curated.ts';
import type { Sandbox } from '#mcp/sandbox.ts';
import type { Source } from '#model/types.ts';

/** Crawls a catalogue again and again, each time with another word for its parrots, until it is killed. */
const [root = '', from = '0'] = process.argv.slice(2);
const source: Source = JSON.parse(await readFile(join(root, 'sources', 'tiny.json'), 'utf8'));
for (let round = Number(from); ; round++) {
  const listings = merge(listingsOf([source], []));
  console.log(round);
  await crawl(listings, {
    root,
    repository: process.cwd(),
    cache: join(root, 'cache'),
    journal: join(root, 'cache', 'run.ndjson'),
    sandbox: parrots(round),
    concurrency: 2,
    now: () => new Date(),
    report: () => undefined,
    resume: round % 2 === 1,
  });
}

/** Instead of a program, a shell that answers as a server with one tool, whose description is the round: it starts in no time. */
function parrots(round: number): Sandbox {
  const welcome = { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'parrot', version: '1' } };
  const tools = [{ name: 'squawk', description: `round ${round} ${'x'.repeat(20_000)}` }];
  const answers = [welcome, { tools }].map((result, index) => `echo '${JSON.stringify({ jsonrpc: '2.0', id: index + 1, result })}'`);
  return { kind: 'none', wrap: () => ['/bin/sh', '-c', `read -r _; ${answers[0]}; read -r _; read -r _; ${answers[1]}; cat >/dev/null`] };
}
