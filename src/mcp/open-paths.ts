import { lstatSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

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

/** The folders that are entered on the way to a path, wherever links lead, in the order in which the kernel does. */
function foldersEntered(path: string): string[] {
  const entered: string[] = [];
  const ahead = partsOf(resolve(path));
  let at = '/';
  for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
    entered.push(at);
    const next = join(at, name);
    const target = lstatSync(next).isSymbolicLink() ? readlinkSync(next) : undefined;
    if (target !== undefined) ahead.unshift(...partsOf(target));
    if (target === undefined) at = next;
    else if (isAbsolute(target)) at = '/';
  }
  return entered;
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}
