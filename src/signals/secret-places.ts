/** Files and stores in which people keep what opens their accounts. */
const PLACES = [
  String.raw`(?:~|\$\{?HOME\}?|%USERPROFILE%|/home/[\w.-]+|/Users/[\w.-]+|/root|[A-Z]:[\\/]{1,2}Users[\\/]{1,2}[\w.-]+)[\\/]{1,2}\.(?:ssh|aws|gnupg|kube|docker|azure|npmrc|netrc|pypirc|git-credentials|pgpass|my\.cnf|bash_history|zsh_history|env|config[\\/]{1,2}(?:gcloud|gh|solana)|[\w-]+[\\/]{1,2}mcp\.json)(?:[\\/]{1,2}[\w.-]+)*`,
  String.raw`\bid_(?:rsa|dsa|ecdsa|ed25519)\b`,
  String.raw`(?<![\w/.*])\.env(?:\.[a-z]+)?(?![\w/.])`,
  String.raw`\bapplication_default_credentials\.json`,
  String.raw`\bclaude_desktop_config\.json`,
  String.raw`/etc/(?:shadow|passwd|sudoers)\b`,
  String.raw`\bLogin Data\b`,
  String.raw`\b(?:logins\.json|key4\.db|cookies\.sqlite|wallet\.dat)\b`,
  String.raw`\bprintenv\b`,
  '/proc/self/environ',
  String.raw`\b(?:all|every|each)\s+(?:the\s+)?environment variables?\b`,
];
/** Every such place holds one of these. */
const MAY_NAME_PLACE = /[._]|\/etc\/|printenv|Login Data|\/environ|environment/;
const PLACE = new RegExp(PLACES.join('|'), 'g');

/** `Add it to .env` speaks of where something goes, not of what is handed over. */
const WHITHER = /\b(?:to|in|into|from|inside|using|via|at|under|or|path)\s+(?:your\s+|the\s+|a\s+|an\s+)?(?:local\s+|project\s+)?["'`(]?$/i;
const BEFORE = 30;

/** Whether a text may name such a place; most do not. */
export function mayNamePlace(text: string): boolean {
  return MAY_NAME_PLACE.test(text);
}

/** Where a text names a place in which secrets are kept; a thing where it may be what is handed over. */
export function secretPlacesIn(text: string): { concept: 'secret-place' | 'secret-thing'; from: number; to: number }[] {
  if (!mayNamePlace(text)) return [];
  return Array.from(text.matchAll(PLACE)).flatMap(({ 0: found, index }) => {
    const place = { from: index, to: index + found.length };
    const isThing = !WHITHER.test(text.slice(Math.max(0, index - BEFORE), index));
    return isThing
      ? [{ concept: 'secret-place', ...place } as const, { concept: 'secret-thing', ...place } as const]
      : [{ concept: 'secret-place', ...place } as const];
  });
}
