import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A verb that takes longer hangs. */
const MOST_MILLISECONDS = 600_000;

/** Runs one verb of the command line to its end. */
export function run(verb: readonly string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...verb], {
    input,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
    timeout: MOST_MILLISECONDS,
  });
  return { code: status, stdout, stderr };
}

/** Starts a verb that runs until stopped, and waits for the address on its stdout. */
export async function launch(
  verb: readonly string[],
  env: Record<string, string> = {},
): Promise<{ address: string; process: ChildProcess }> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...verb], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = /http:\/\/localhost:\d+\//.exec(printed);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it served: ${complaints}`)));
  });
  return { address, process: child };
}

/** Sends a signal until the process ends, since npm sends it again at any moment, and tells how it ended. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<[number | null, NodeJS.Signals | null]> {
  const again = setInterval(() => child.kill(signal));
  const [code, killedBy] = await once(child, 'exit');
  clearInterval(again);
  return [code, killedBy];
}
