const MOST = 300;

/** The first matches of a pattern, so many that whoever hides behind harmless ones must say so hundreds of times. */
export function firstMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (matches.length === MOST) break;
    matches.push(match);
  }
  return matches;
}
