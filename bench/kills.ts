import { killCrawls } from '../test/crawler/kills.ts';

/** Kills crawls at random moments and at random steps to the disk, and prints what that did to their catalogue: `npx node bench/kills.ts [kills] [seed]`. */
const [kills = '500', seed = '1'] = process.argv.slice(2);
const begun = performance.now();
const toll = await killCrawls(Number(kills), Number(seed));
const { atMoments, atSteps } = toll.kills;
console.log(
  `${atMoments} kills at a moment and ${atSteps} at a step to the disk, in ${Math.round((performance.now() - begun) / 1000)} s, seed ${seed}`,
);
console.log(`${toll.halfDone} left a write half done; ${toll.rounds} crawls went on until they were whole`);
console.log(
  `${toll.problems.length} problems, ${toll.lost.length} losses, ${toll.differing.length} files that differ from an uninterrupted crawl's`,
);
for (const line of [...toll.problems, ...toll.lost, ...toll.differing]) console.log(`  ${line}`);
