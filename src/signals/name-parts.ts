const Kind = { sign: 0, digit: 1, small: 2, capital: 3 } as const;
const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => kindOf(String.fromCharCode(code)));
const S = 0x73;
/** Several capitals make an acronym. */
const ACRONYM = 2;

/** Where the part of an identifier in ASCII ends that starts at a place: a word, an acronym with its plural, a number or a sign. */
export function endOfPart(name: string, from: number): number {
  const kind = KINDS[name.charCodeAt(from)] ?? Kind.sign;
  if (kind === Kind.sign) return from + 1;
  const to = endOfRun(name, from, kind);
  return kind === Kind.capital && kindAt(name, to) === Kind.small ? endOfCapitals(name, from, to) : to;
}

/** `HTTPServer` is cut before its `S`, `URLs` not at all, `Server` behind its small letters. */
function endOfCapitals(name: string, from: number, to: number): number {
  if (to - from < ACRONYM) return endOfRun(name, to, Kind.small);
  const isPlural = name.charCodeAt(to) === S && kindAt(name, to + 1) !== Kind.small;
  return isPlural ? to + 1 : to - 1;
}

function endOfRun(name: string, from: number, kind: number): number {
  let to = from;
  while (to < name.length && kindAt(name, to) === kind) to += 1;
  return to;
}

function kindAt(name: string, index: number): number {
  return index < name.length ? (KINDS[name.charCodeAt(index)] as number) : Kind.sign;
}

function kindOf(sign: string): number {
  if (/[0-9]/.test(sign)) return Kind.digit;
  if (/[a-z]/.test(sign)) return Kind.small;
  return /[A-Z]/.test(sign) ? Kind.capital : Kind.sign;
}
