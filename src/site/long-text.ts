/** So much of a long text is shown before the rest is folded away. */
export const SHOWN = 1200;

/** Whether a text is so long that a page folds a part of it away. */
export function isLong(text: string): boolean {
  return text.length > SHOWN * 1.25;
}
