const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The last place up to an index where a text can be cut without halving what a reader sees as one character: half of one would be shown as hidden. */
export function cutAt(text: string, index: number): number {
  return CHARACTERS.segment(text).containing(index)?.index ?? text.length;
}
