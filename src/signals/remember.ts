/** How many readings are kept; when they are that many, remembering starts anew. */
const CAPACITY = 4_096;

/**
 * A function of strings that remembers what it made of short ones: words, names and gaps come again all the time. Nobody may change what
 * it returns. Longer strings than `longest` are read each time, so that what is remembered stays small whatever strangers write.
 */
export function remembering<Reading>(read: (text: string) => Reading, longest: number): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    if (text.length > longest) return read(text);
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const reading = read(text);
    if (known.size >= CAPACITY) known.clear();
    known.set(text, reading);
    return reading;
  };
}
