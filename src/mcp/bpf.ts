/** One instruction of a classic BPF program, as the kernel reads it. */
export interface Instruction {
  readonly code: number;
  /** How many instructions to skip when the test holds, and when it does not. */
  readonly skip: readonly [number, number];
  readonly operand: number;
}

const LOAD_WORD = 0x20;
const RETURN = 0x06;
const TESTS = { equals: 0x15, exceeds: 0x25, shares: 0x45 } as const;
const BYTES = 8;

/** What a loaded word is compared with: the same number, a smaller one, or any of its bits. */
export type Test = readonly [keyof typeof TESTS, number];

/** Loads the word at an offset of what is judged. */
export function load(offset: number): Instruction[] {
  return [instruction(LOAD_WORD, offset)];
}

/** Ends the program with a verdict. */
export function answer(verdict: number): Instruction[] {
  return [instruction(RETURN, verdict)];
}

/** Runs instructions only when the loaded word passes a test. */
export function when([test, operand]: Test, body: readonly Instruction[]): Instruction[] {
  return [instruction(TESTS[test], operand, [0, body.length]), ...body];
}

/** Runs instructions only when the loaded word fails a test. */
export function unless([test, operand]: Test, body: readonly Instruction[]): Instruction[] {
  return [instruction(TESTS[test], operand, [body.length, 0]), ...body];
}

/** The bytes of a program. */
export function assemble(program: readonly Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * BYTES);
  program.forEach(({ code, skip, operand }, index) => {
    bytes.writeUInt16LE(code, index * BYTES);
    bytes.writeUInt8(skip[0], index * BYTES + 2);
    bytes.writeUInt8(skip[1], index * BYTES + 3);
    bytes.writeUInt32LE(operand, index * BYTES + 4);
  });
  return bytes;
}

function instruction(code: number, operand: number, skip: readonly [number, number] = [0, 0]): Instruction {
  return { code, skip, operand };
}
