const PERCENT_ENCODED = /%(2e|2f|5c|00)/i;
const UNPRINTABLE = /[\p{Cc}\p{Cf}]/u;
const ABSOLUTE = /^(\/(?!\/)|[A-Za-z]:\/)/;
const DOTS_AND_BLANKS = /^[. ]+$/;

/** The canonical form of an absolute path; undefined where it could mean another place to another reader: relative, `..`, network, encoded or hidden characters. */
export function canonicalPath(path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/');
  if (!ABSOLUTE.test(slashed) || PERCENT_ENCODED.test(slashed) || UNPRINTABLE.test(slashed)) return undefined;
  if (slashed.normalize('NFKC').split('/').some(climbs)) return undefined;
  const segments = slashed.split('/').filter((segment) => segment !== '' && segment !== '.');
  const [drive] = segments;
  return drive?.endsWith(':') ? [drive.toUpperCase(), ...segments.slice(1)].join('/') : `/${segments.join('/')}`;
}

/** Whether a canonical path is a root or stands below it, compared segment by segment. */
export function isUnder(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`);
}

/** Some systems drop trailing dots and blanks of a name, so `.. ` and `...` count as `..`. */
function climbs(segment: string): boolean {
  return DOTS_AND_BLANKS.test(segment) && segment.indexOf('.') !== segment.lastIndexOf('.');
}
