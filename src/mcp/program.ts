/** A file or folder of this machine and the place where a program sees it. */
export interface Mount {
  readonly from: string;
  readonly to: string;
  readonly writable?: boolean;
}

/** A program as it sees itself: every path is a path inside the sandbox. */
export interface Program {
  readonly command: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  readonly mounts: readonly Mount[];
}

/** A command line of this machine that runs a program in a sandbox. */
export type CommandLine = readonly [string, ...string[]];

/** The account without rights that every program runs as. */
export const NOBODY = 65534;

/** Where a program finds a throw-away home. */
export const HOME = '/tmp/home';

/** Where a program finds Node. */
export const NODE = '/node/bin/node';

/** The whole environment of a program: what every sandbox sets and what the program asks for. */
export function environmentOf(program: Program): Record<string, string> {
  return { PATH: '/node/bin:/usr/local/bin:/usr/bin:/bin', HOME, TMPDIR: '/tmp', LANG: 'C.UTF-8', TZ: 'UTC', ...program.environment };
}

/** The mounts of a program and those that every program needs: Node and the names of the only account. */
export function mountsOf(program: Program): Mount[] {
  const etc = ['passwd', 'group', 'hosts'].map((name) => ({ from: `${import.meta.dirname}/etc/${name}`, to: `/etc/${name}` }));
  return [{ from: process.execPath, to: NODE }, ...etc, ...program.mounts];
}

/** The command of a program; where Node runs it, with so much room for what is new that a start seldom waits for the collection of garbage. */
export function commandOf({ command: [file, ...words] }: Program): CommandLine {
  return file === NODE ? [file, '--min-semi-space-size=32', '--max-semi-space-size=32', ...words] : [file, ...words];
}
