import { InvalidArgumentError, Option } from 'commander';
import { repositoryPath } from './repository.ts';

/** The option that names a catalogue; by default the one of this repository. */
export function catalogOption(means: string): Option {
  return folderOption('--catalog <folder>', means, 'catalog');
}

/** The option that names the folder of a built site. */
export function siteOption(means: string): Option {
  return folderOption('--site <folder>', means, 'dist');
}

/** The option that names the private store, where a person keeps servers of their own. */
export function storeOption(): Option {
  return folderOption('--store <folder>', 'the private store, for servers of your own', '.placard/store').env('PLACARD_STORE');
}

/** The default is told as it stands in the repository: where that lies on a machine is nobody else's business. */
function folderOption(flags: string, means: string, folder: string): Option {
  return new Option(flags, means).default(repositoryPath(folder), `${folder} in this repository`).argParser(readFolder);
}

/** A folder by its name; none would be the one where the command was given. */
export function readFolder(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('The name is empty; write . for the folder where you are.');
  return text;
}
