/** A text as it is read, and where each of its units stands in the text as it was written. */
export interface Reading {
  readonly text: string;
  /** Undefined where nothing had to be changed. */
  readonly source: Source | undefined;
}

/** The text as it was written, with the stretch of it that each unit of the reading stands for. */
export interface Source {
  readonly original: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Collects a reading piece by piece. */
export class ReadingBuilder {
  #text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Adds what a stretch of the original reads. */
  add(piece: string, from: number, to: number): void {
    this.#text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      this.#starts.push(from);
      this.#ends.push(to);
    }
  }

  /** The reading of an original. */
  of(original: string): Reading {
    return { text: this.#text, source: { original, starts: this.#starts, ends: this.#ends } };
  }
}

/** Where a stretch of a reading stands in the original. */
export function originOf(source: Source | undefined, from: number, to: number): { from: number; to: number } {
  if (!source || from >= to) return { from: source?.starts[from] ?? from, to: source?.starts[from] ?? to };
  return { from: source.starts[from] ?? source.original.length, to: source.ends[to - 1] ?? source.original.length };
}
