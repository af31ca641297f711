import type { ConfiguredCommand } from './server.ts';

const DUMMY = 'dummy';
const DUMMY_NUMBER = '1';
const SECRET_NAME =
  /token|key|secret|passw|pwd|auth|credential|bearer|cookie|session|dsn|connection|passcode|passphrase|(?:^|[_-])(?:pass|pin|otp)(?:$|[_-])/i;
const SECRET_VALUE =
  /^(?:sk-|pk-|rk_|gh[opsu]_|github_pat_|glpat-|xox[abeprs]-|AKIA|ASIA|eyJ|ya29\.|AIza|SG\.|hf_|npm_|sbp_|Bearer |Basic )/;
const LONG_RANDOM = /^[A-Za-z0-9+/_=-]{32,}$/;
/** Values that tell nothing about anybody. */
const HARMLESS = /^(?:true|false|yes|no|on|off|debug|info|warn|error|production|development|stdio|\d{1,5})$/i;

/** A command whose arguments and variables hold dummies where secrets may stand. */
export function withDummies(way: ConfiguredCommand): ConfiguredCommand {
  return {
    ...way,
    arguments: way.arguments.map((word, index) => (followsSecretFlag(way.arguments, index) ? DUMMY : dummyWord(word))),
    environment: Object.fromEntries(Object.entries(way.environment).map(([name, value]) => [name, dummyValue(name, value)])),
  };
}

/** An address without what may be a secret: name, password, query and fragment. */
export function bareAddress(address: string): string {
  const url = understood(address);
  return url === undefined ? bareText(address) : Object.assign(url, { username: '', password: '', search: '', hash: '' }).href;
}

/** An address with what of its query is no secret: what somebody published is public, but for keys that they let slip. */
export function publicAddress(address: string): string {
  const url = understood(address);
  if (url === undefined) return bareText(address);
  const shown = [...url.searchParams].filter(([name, value]) => !SECRET_NAME.test(name) && !isSecret(value));
  return Object.assign(new URL(bareAddress(address)), { search: new URLSearchParams(shown).toString() }).href;
}

/** An address whose parts are told apart; `user:password@host` is none, though it parses. */
function understood(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.host || url?.pathname.startsWith('/') ? url : undefined;
}

/** What no reader of addresses understands, without what may be a secret: where a `@` stands behind `?` or `#`, all may be the password. */
function bareText(text: string): string {
  const [scheme = ''] = /^(?:[a-z][a-z0-9+.-]{0,30}:)?\/\//i.exec(text) ?? [];
  const [plain = '', ...rest] = text.slice(scheme.length).split(/[?#]/);
  return scheme + (rest.some((part) => part.includes('@')) ? '…' : plain.slice(plain.lastIndexOf('@') + 1));
}

/** A value of the same kind that is nobody's; a harmless one stays, but a number may be a secret by its name. */
function dummyValue(name: string, value: string): string {
  if (SECRET_NAME.test(name) && /^\d+$/.test(value)) return DUMMY_NUMBER;
  if (HARMLESS.test(value)) return value;
  return /^https?:\/\//i.test(value) ? 'https://example.com/' : DUMMY;
}

function dummyWord(word: string): string {
  const [, name = '', value = ''] = /^([\w.-]{1,80})=(.*)$/s.exec(word) ?? [];
  if (name !== '')
    return SECRET_NAME.test(name) || isSecret(value) || /^[A-Z_]+$/.test(name)
      ? `${name}=${dummyValue(name, value)}`
      : `${name}=${withoutUser(value)}`;
  return isSecret(word) ? DUMMY : withoutUser(word);
}

function isSecret(text: string): boolean {
  return SECRET_VALUE.test(text) || (LONG_RANDOM.test(text) && /\d/.test(text) && !text.includes('/')) || isSecretHeader(text);
}

/** A header with a space behind its colon, as only a header has, or with a name that tells. */
function isSecretHeader(text: string): boolean {
  const [, name = '', space = ''] = /^([\w-]{1,60}):( ?)[^\s/\\]/.exec(text) ?? [];
  return name !== '' && (space !== '' || SECRET_NAME.test(name));
}

function followsSecretFlag(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? '';
  const word = words[index] ?? '';
  return /^--?[\w-]+$/.test(before) && SECRET_NAME.test(before) && !word.startsWith('-');
}

/** An address among the words, without name, password and query. */
function withoutUser(word: string): string {
  return /^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(word) ? bareAddress(word) : word;
}
