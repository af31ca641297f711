import { killCrawls } from '../test/crawler/kills.ts';

/** Kills crawls with SIGKILL at random moments and prints what that did to their catalogue: `npx node bench/kills.ts [kills] [seed]`. */
const [kills = '500', seed = '1'] = process.argv.slice(2);
const begun = performance.now();
const { problems, lost, interruptedWrites, snapshots, rounds } = await killCrawls(Number(kills), Number(seed));
console.log(`${kills} kills in ${Math.round((performance.now() - begun) / 1000)} s, seed ${seed}`);
console.log(`${rounds} crawls begun, ${snapshots} snapshots kept, ${interruptedWrites} kills within a write`);
console.log(`${problems.length} problems, ${lost.length} snapshots lost`);
for (const line of [...problems, ...lost]) console.log(`  ${line}`);
