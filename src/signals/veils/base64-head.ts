const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const VALUES = new Uint8Array(0x80);
for (let value = 0; value < SIGNS.length; value += 1) VALUES[SIGNS.charCodeAt(value)] = value;
for (const [signs, value] of [['+-', 62] as const, ['/_', 63] as const]) for (const sign of signs) VALUES[sign.charCodeAt(0)] = value;

/** So many signs are looked at: a sentence has more. */
export const HEAD_OF_CODE = 12;
const SIGNS_OF_GROUP = 4;
const BITS = 6;
const BYTE = 0xff;
const LAYOUT = new Set([0x09, 0x0a, 0x0d]);
const FIRST_VISIBLE = 0x20;
const DELETE = 0x7f;
const FIRST_CONTINUATION = 0x80;
const FIRST_START = 0xc0;
const MOST_BYTES = [0xe0, 0xf0, 0xf8];

/** Whether signs of base 64 from a place on decode to bytes that a text may begin with: most words of prose do not. */
export function opensText(text: string, from: number): boolean {
  let expected = 0;
  for (let group = from; group < from + HEAD_OF_CODE; group += SIGNS_OF_GROUP) {
    const bits = groupAt(text, group);
    for (let shift = 16; shift >= 0; shift -= 8) {
      expected = follows((bits >>> shift) & BYTE, expected);
      if (expected < 0) return false;
    }
  }
  return true;
}

function groupAt(text: string, from: number): number {
  let bits = 0;
  for (let index = from; index < from + SIGNS_OF_GROUP; index += 1) bits = (bits << BITS) | (VALUES[text.charCodeAt(index)] ?? 0);
  return bits;
}

/** How many bytes of the character are still to come behind this one; below zero where it cannot stand here. */
function follows(byte: number, expected: number): number {
  const continues = byte >= FIRST_CONTINUATION && byte < FIRST_START;
  if (expected > 0) return continues ? expected - 1 : -1;
  if (continues || (byte < FIRST_VISIBLE && !LAYOUT.has(byte)) || byte === DELETE) return -1;
  if (byte < FIRST_CONTINUATION) return 0;
  return MOST_BYTES.findIndex((first) => byte < first) + 1 || -1;
}
