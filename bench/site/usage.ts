import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** What a measured program reports when it ends. */
export interface Usage {
  /** Seconds of processor time, all threads. */
  readonly cpu: number;
  /** The most memory held at once, in bytes. */
  readonly peak: number;
}

const report = process.env['PLACARD_USAGE'];
if (report && isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(report, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 } satisfies Usage));
  });
}
