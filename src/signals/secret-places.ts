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
  String.raw`/proc/self/environ`,
];
const PLACE = new RegExp(PLACES.join('|'), 'g');

/** Where a text names a place in which secrets are kept. */
export function secretPlacesIn(text: string): { from: number; to: number }[] {
  return Array.from(text.matchAll(PLACE), ({ 0: found, index }) => ({ from: index, to: index + found.length }));
}
