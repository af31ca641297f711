import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

const ENTER = 0o1;
const READ = 0o4;

/** Tells of paths whether an account may read them and enter every folder above them, by what their owners and everybody else may do. */
export function isOpenTo(account: number): (path: string) => boolean {
  return (path) => {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return false;
    const real = realpathSync(path);
    const wanted = status.isDirectory() ? READ | ENTER : READ;
    return allows(status, wanted, account) && foldersAbove(real).every((folder) => allows(statSync(folder), ENTER, account));
  };
}

function allows({ mode, uid }: Stats, wanted: number, account: number): boolean {
  const granted = uid === account ? mode >> 6 : mode;
  return (granted & wanted) === wanted;
}

function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}
