import { lstatSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const ENTER = 0o1;
const READ = 0o4;

/**
 * Tells of paths whether an account, whose only group has its number, may read them and enter every folder on the way there, by what their owners, their
 * groups and everybody else may do.
 */
export function isOpenTo(account: number): (path: string) => boolean {
  return (path) => {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return false;
    const wanted = status.isDirectory() ? READ | ENTER : READ;
    return allows(status, wanted, account) && foldersEntered(path).every((folder) => allows(statSync(folder), ENTER, account));
  };
}

function allows({ mode, uid, gid }: Stats, wanted: number, account: number): boolean {
  return (grantedBy(mode, { isOwner: uid === account, isMember: gid === account }) & wanted) === wanted;
}

/** The first class that an account is of decides, even where the next would grant more. */
function grantedBy(mode: number, { isOwner, isMember }: { isOwner: boolean; isMember: boolean }): number {
  if (isOwner) return mode >> 6;
  return isMember ? mode >> 3 : mode;
}

/** The folders above a path as it is written, and those above whatever its links lead to: whoever follows it enters all of them. */
function foldersEntered(path: string): string[] {
  const above = foldersAbove(path);
  const links = [path, ...above].filter((each) => lstatSync(each).isSymbolicLink());
  return [...above, ...links.flatMap((link) => foldersEntered(resolve(dirname(link), readlinkSync(link))))];
}

function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}
