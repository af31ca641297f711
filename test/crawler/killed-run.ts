import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '#model/canonical.ts';
import { countDiskSteps } from './disk-steps.ts';
import { crawlRound } from './rounds.ts';

/** Crawls one round of a catalogue, going on where an earlier run of the round ended, and dies at a step to the disk where one is given. */
const [root = '', round = '0', last = '0'] = process.argv.slice(2);
const resume = existsSync(join(root, 'cache', 'run.ndjson'));
const steps = await countDiskSteps(Number(last));
console.log('begun');
await crawlRound(root, Number(round), resume, (progress) => {
  if (progress.step !== 'told') return;
  const { observation, lost } = progress.told;
  console.log(`told ${progress.server} ${lost ? 'held' : digest(observation)}`);
});
console.log(`ended ${steps()}`);
