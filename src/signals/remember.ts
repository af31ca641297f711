/** When so many readings are kept, the next begin a new generation; of the generation before those stay that are asked for again. */
const CAPACITY = 4_096;
/** How many characters of one unit there are. */
const UNITS = 0x10000;

/**
 * A function of strings that remembers what it made of short ones: words, names and gaps come again all the time. Nobody may change what
 * it returns. Longer strings than `longest` are read each time, so that what is remembered stays small whatever strangers write.
 */
export function remembering<Reading>(read: (text: string) => Reading, longest: number): (text: string) => Reading {
  let known = new Map<string, Reading>();
  let before = new Map<string, Reading>();
  const learn = (text: string): Reading => {
    const reading = before.get(text) ?? read(text);
    if (known.size >= CAPACITY) {
      before = known;
      known = new Map();
    }
    known.set(text, reading);
    return reading;
  };
  return (text) => (text.length > longest ? read(text) : (known.get(text) ?? learn(text)));
}

/** A function of single units of a text, told by their codes, that remembers what it made of each. */
export function rememberingUnits<Reading>(read: (unit: string) => Reading): (code: number) => Reading {
  const known = Array.from({ length: UNITS }, (): Reading | undefined => undefined);
  return (code) => {
    const reading = known[code] ?? read(String.fromCharCode(code));
    known[code] = reading;
    return reading;
  };
}
