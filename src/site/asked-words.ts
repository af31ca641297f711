const LONGEST = 80;
/** Endings that say where something stands, not what it is. */
const NO_NAMES = new Set(['404', 'index', 'html', 'json', 'md']);

/** What an address leads to, by the last part of its path that names anything, as words to search for: letters and digits alone, whatever else somebody put there. */
export function wordsAsked(path: string): string {
  const words = decoded(path)
    .split('/')
    .map(wordsOf)
    .findLast((part) => part.length > 0);
  const whole = (words ?? []).join(' ');
  return whole.length <= LONGEST ? whole : whole.slice(0, whole.lastIndexOf(' ', LONGEST) + 1).trimEnd();
}

/** The page of the server below which an address of a tool lies; undefined for any other address. */
export function serverAsked(path: string): string | undefined {
  return /^\/servers\/[a-z0-9-]+\/(?=[^/]+\/?$)/.exec(path)?.[0];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function wordsOf(part: string): string[] {
  return part.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !NO_NAMES.has(word.toLowerCase()) && !isDigest(word));
}

/** Whether a word is the short digest at the end of a name in an address. */
function isDigest(word: string): boolean {
  return /^[0-9a-f]{6}$/.test(word) && /\d/.test(word);
}
