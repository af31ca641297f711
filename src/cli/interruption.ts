import { say } from './terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Runs work that a first Ctrl-C asks to come to an end, and that a second one leaves at once. */
export async function onInterruption<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
    say('Stopping: what is being asked is still recorded. Press Ctrl-C again to leave at once; nothing that is written gets lost.');
  };
  for (const name of SIGNALS) process.on(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, stop);
  }
}

/** The exit code of whoever was interrupted. */
export const INTERRUPTED = 130;
