const JOINT = /(?<=[_./:-])(?=[^_./:-])|(?<=\p{Ll})(?=\p{Lu})/u;

/** The pieces of a text between which a line may break: after joints of names, and where a capital begins the next word. */
export function breakable(text: string): string[] {
  return text.split(JOINT);
}
