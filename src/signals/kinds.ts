const KINDS = new Map<string, number>();

/** The number of a kind of passages, for look-up. */
export function numberOfKind(kind: string): number {
  const number = KINDS.get(kind) ?? KINDS.size;
  KINDS.set(kind, number);
  return number;
}
