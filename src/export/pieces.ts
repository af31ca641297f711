/** A part of a sentence about a tool: our words, or the server's, which stay a quotation. */
export interface Piece {
  readonly text: string;
  readonly isTheirs: boolean;
}

/** Words of ours. */
export function ours(text: string): Piece {
  return { text, isTheirs: false };
}

/** Words of a server, on one line with hidden characters shown. */
export function theirs(text: string): Piece {
  return { text, isTheirs: true };
}

/** Pieces as one text, the server's words in quotation marks. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, isTheirs }) => (isTheirs ? `“${text}”` : text)).join('');
}
