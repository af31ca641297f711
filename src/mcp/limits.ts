/** How far a server may go before it is stopped; a limit that is reached becomes an outcome. */
export interface Limits {
  readonly initializeMilliseconds: number;
  readonly totalMilliseconds: number;
  readonly lineBytes: number;
  readonly serverBytes: number;
  readonly messages: number;
  readonly noiseLines: number;
  readonly pages: number;
  readonly tools: number;
  readonly depth: number;
  readonly cursorBytes: number;
}

const MEBIBYTE = 1024 * 1024;

/** The limits of a crawl. */
export const LIMITS: Limits = {
  initializeMilliseconds: 20_000,
  totalMilliseconds: 30_000,
  lineBytes: 8 * MEBIBYTE,
  serverBytes: 32 * MEBIBYTE,
  messages: 10_000,
  noiseLines: 10_000,
  pages: 100,
  tools: 5_000,
  depth: 64,
  cursorBytes: 4096,
};

/** What the kernel grants every process of a sandbox: sizes in bytes, processor time in seconds. */
export const RESOURCES = {
  processes: 256,
  files: 1024,
  fileBytes: 256 * MEBIBYTE,
  dataBytes: 2048 * MEBIBYTE,
  processorSeconds: 120,
  diskBytes: 256 * MEBIBYTE,
} as const;
