/** How far a server may go before it is stopped; a limit that is reached becomes an outcome. */
export interface Limits {
  readonly initializeMilliseconds: number;
  readonly totalMilliseconds: number;
  /** For a page of prompts or of resource templates, which must not cost the tools. */
  readonly extraListMilliseconds: number;
  readonly lineBytes: number;
  readonly serverBytes: number;
  readonly messages: number;
  readonly noiseLines: number;
  readonly pages: number;
  readonly tools: number;
  readonly depth: number;
  readonly cursorBytes: number;
  /** Of all its processes together. */
  readonly memoryBytes: number;
  readonly processes: number;
}

const MEBIBYTE = 1024 * 1024;

/** The limits of a crawl. */
export const LIMITS: Limits = {
  initializeMilliseconds: 20_000,
  totalMilliseconds: 30_000,
  extraListMilliseconds: 5_000,
  lineBytes: 8 * MEBIBYTE,
  serverBytes: 32 * MEBIBYTE,
  messages: 10_000,
  noiseLines: 10_000,
  pages: 100,
  tools: 5_000,
  depth: 64,
  cursorBytes: 4096,
  memoryBytes: 2048 * MEBIBYTE,
  processes: 256,
};

/** What the kernel grants: sizes in bytes, processor time in seconds; files, data and time to each process, processes and disk to the sandbox. */
export interface Resources {
  readonly processes: number;
  readonly files: number;
  readonly fileBytes: number;
  /** Of room that is set aside, which is far more than what is used: Node sets half a gibibyte aside for each of its threads. */
  readonly dataBytes: number;
  /** Of all processes together, where the kernel can be asked to bound that. */
  readonly memoryBytes: number;
  readonly processorSeconds: number;
  readonly diskBytes: number;
}

/** What the kernel grants in a crawl. */
export const RESOURCES: Resources = {
  processes: LIMITS.processes,
  files: 1024,
  fileBytes: 256 * MEBIBYTE,
  dataBytes: 4 * LIMITS.memoryBytes,
  memoryBytes: LIMITS.memoryBytes,
  processorSeconds: 120,
  diskBytes: 256 * MEBIBYTE,
};
