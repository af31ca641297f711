import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { InputError } from '#model/errors.ts';
import { BUBBLEWRAP, CHROMIUM, onPath, type Requirement } from './requirements.ts';
import { paint, say } from './terminal.ts';

const MANAGERS: Readonly<Record<string, readonly string[][]>> = {
  'apt-get': [['update'], ['install', '-y', '--no-install-recommends']],
  dnf: [['install', '-y']],
  pacman: [['-Sy', '--noconfirm']],
  apk: [['add']],
};

/** `setup`: installs what the tests need, or says the exact command. */
export function addSetup(program: Command): void {
  program
    .command('setup')
    .description('install what the tests need: bubblewrap and Chromium')
    .action(async () => {
      const missing = await provide([BUBBLEWRAP, CHROMIUM]);
      if (missing.length > 0) throw new InputError('setup', explain(missing), remedy(missing));
    });
}

/** Installs missing programs where that is allowed (as root, in CI, or after a yes); returns those that are still missing. */
export async function provide(requirements: readonly Requirement[]): Promise<Requirement[]> {
  const missing = requirements.filter(isMissing);
  if (missing.length === 0) return [];
  const commands = installCommands(missing);
  if (commands.length === 0 || !(await isAllowed(missing, commands))) return missing;
  for (const command of commands) {
    say(paint('dim', `$ ${command.join(' ')}`));
    const [program = '', ...rest] = command;
    spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  return requirements.filter(isMissing);
}

/** What is missing and why it is needed, for a person. */
export function explain(missing: readonly Requirement[]): string {
  return missing.map(({ name, because }) => `${name} is missing (${because})`).join('; ');
}

/** The command that installs what is missing. */
export function remedy(missing: readonly Requirement[]): string {
  const commands = installCommands(missing);
  if (commands.length === 0) return `install ${missing.map(({ name }) => name).join(' and ')} with your package manager`;
  return `run ${commands.map((command) => command.join(' ')).join(' && ')}`;
}

function isMissing({ find }: Requirement): boolean {
  return find() === undefined;
}

function installCommands(missing: readonly Requirement[]): string[][] {
  const [manager, verbs] = Object.entries(MANAGERS).find(([name]) => onPath(name)) ?? [];
  if (!manager || !verbs) return [];
  const prefix = isRoot() ? [manager] : ['sudo', manager];
  return verbs.map((verb, index) => [...prefix, ...verb, ...(index === verbs.length - 1 ? missing.map(({ name }) => name) : [])]);
}

async function isAllowed(missing: readonly Requirement[], commands: readonly string[][]): Promise<boolean> {
  if (isRoot() || process.env['CI']) return true;
  if (!process.stdin.isTTY) return false;
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(
    `${explain(missing)}.\n${commands.map((command) => command.join(' ')).join('\n')}\nRun this now? [y/N] `,
  );
  prompt.close();
  return /^y(es)?$/i.test(answer.trim());
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
