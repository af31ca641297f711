/** What a character is to a quick reader. */
export const Kind = { other: 0, lower: 1, upper: 2, digit: 3, blank: 4, end: 5, bracket: 6, escape: 7, joint: 8, unusual: 9 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

const BELOW = 0x180;
/** Accents aside, these belong to ordinary prose: dashes, quotation marks, currencies, arrows, signs, emoji. */
const USUAL: readonly (readonly [number, number])[] = [
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20bf],
  [0x2100, 0x2317],
  [0x2320, 0x2426],
  [0x2500, 0x27bf],
  [0x2900, 0x297f],
  [0x2b00, 0x2bff],
  [0xd83c, 0xd83e],
  [0xdc00, 0xdfff],
  [0xfe0f, 0xfe0f],
];
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => (code < BELOW ? Kind.other : Kind.unusual));
const PLAIN = new Uint16Array(BELOW);

for (const [from, to] of USUAL) KINDS.fill(Kind.other, from, to + 1);
for (let code = 0; code < BELOW; code += 1) {
  const letter = String.fromCharCode(code);
  KINDS[code] = kindBelow(letter, code);
  PLAIN[code] = letter.normalize('NFKD').toLowerCase().charCodeAt(0);
}

/** The kind of a character. */
export function kindOf(code: number): Kind {
  return KINDS[code] as Kind;
}

/** The lower-case letter of a Latin letter, without its accent. */
export function plainLetter(code: number): number {
  return PLAIN[code] ?? code;
}

function kindBelow(letter: string, code: number): Kind {
  if (/\p{Lu}/u.test(letter)) return Kind.upper;
  if (/\p{L}/u.test(letter)) return Kind.lower;
  if (/\d/.test(letter)) return Kind.digit;
  if (/\s/.test(letter)) return Kind.blank;
  if (code < 0x20 || (code > 0x7e && code < 0xa0) || code === 0xad) return Kind.unusual;
  const signs: readonly (readonly [string, Kind])[] = [
    ['.!?', Kind.end],
    ['<[#', Kind.bracket],
    ['%\\&', Kind.escape],
    ['+/_-', Kind.joint],
  ];
  return signs.find(([list]) => list.includes(letter))?.[1] ?? Kind.other;
}
