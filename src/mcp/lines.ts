const LINE_FEED = 0x0a;

/** Cuts a stream of bytes into lines, each of which is copied once. */
export class Lines {
  readonly #most: number;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** The lines that a chunk ends; undefined once a line, ended or not, is longer than allowed. */
  cut(chunk: Buffer): Buffer[] | undefined {
    const lines: Buffer[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      if (!this.#keep(chunk.subarray(from, end))) return undefined;
      lines.push(Buffer.concat(this.#parts));
      this.#parts = [];
      this.#length = 0;
      from = end + 1;
    }
    return this.#keep(chunk.subarray(from)) ? lines : undefined;
  }

  #keep(part: Buffer): boolean {
    this.#length += part.length;
    if (this.#length > this.#most) return false;
    this.#parts.push(part);
    return true;
  }
}
