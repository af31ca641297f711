/** What is used of opentype.js, which brings no types. */
declare module 'opentype.js' {
  /** A parsed font. */
  export interface Font {
    readonly getAdvanceWidth: (text: string, size: number) => number;
    readonly charToGlyphIndex: (character: string) => number;
    readonly getPath: (text: string, x: number, y: number, size: number) => { readonly toPathData: (decimals: number) => string };
  }
  /** Reads a font of the formats OTF, TTF and WOFF. */
  const opentype: { readonly parse: (buffer: ArrayBuffer) => Font };
  export default opentype;
}
