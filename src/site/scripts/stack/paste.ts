import { isInputError } from '#model/errors.ts';
import { fetchServers } from '../catalogue-client.ts';
import { identified, type StackServer, unknownOnes } from './members.ts';

const MAX_TEXT = 2_000_000;
const TOML = /^[ \t]{0,8}\[[\w."-]{1,200}\]/m;

/** The servers that a configuration names, or one sentence that says why there are none; no word of the text itself is in it. */
export async function serversIn(text: string, file = ''): Promise<readonly StackServer[] | string> {
  if (text.length > MAX_TEXT) return 'This is larger than any configuration.';
  const format = formatOf(text, file);
  try {
    const [{ readServers, UNCLEAR }, known] = await Promise.all([import('#clients/config/read.ts'), fetchServers()]);
    const { servers, unclear } = readServers(text, `configuration.${format}`);
    return [...identified(servers, known), ...unknownOnes(unclear, UNCLEAR)];
  } catch (error) {
    if (!isInputError(error)) return 'The reader or the list of servers could not be loaded; try again when you are online.';
    const isUnread = error.problem.startsWith('cannot be read') && format !== 'json';
    return `This ${isUnread ? `cannot be read as ${format.toUpperCase()}` : error.problem}${error.remedy ? `; ${error.remedy}` : ''}.`;
  }
}

/** By the file's name, or else by how the text begins. */
function formatOf(text: string, file: string): 'json' | 'toml' | 'yaml' {
  if (file.endsWith('.toml')) return 'toml';
  if (/\.ya?ml$/.test(file)) return 'yaml';
  if (file !== '' || /^[\s\uFEFF]*[{/]/.test(text)) return 'json';
  return TOML.test(text) ? 'toml' : 'yaml';
}
