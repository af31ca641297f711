import type { Frame } from './frame.ts';

/** A file by its name and the SHA-256 of its bytes, in hexadecimal digits. */
export interface Summed {
  readonly name: string;
  readonly sha256: string;
}

/** The code that a dump was made by, as whoever built it says; what is not said is undefined. */
export interface StatedCode {
  readonly repository: string | undefined;
  readonly commit: string | undefined;
}

/** A type of our own: that of SLSA asks for the identity of a builder, and nobody here can vouch for one. */
const PREDICATE = 'https://placard.example/statements/dump/v1';

/** `statement.json`: which files were made from which data by which command, an in-toto Statement v1 that whoever publishes the site may sign. */
export function statementOf(files: readonly Summed[], { dataVersion, generatedAt }: Frame, { repository, commit }: StatedCode): string {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: files.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: PREDICATE,
    predicate: { dataVersion, generatedAt, command: 'npm ci && npm run build', repository: repository ?? null, commit: commit ?? null },
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}
