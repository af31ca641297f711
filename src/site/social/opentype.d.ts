/** What is used of opentype.js, which brings no types. */
declare module 'opentype.js' {
  /** A step of an outline: a letter of SVG's paths, and its points. */
  export interface Step {
    readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z';
    readonly x1?: number;
    readonly y1?: number;
    readonly x2?: number;
    readonly y2?: number;
    readonly x?: number;
    readonly y?: number;
  }
  /** A parsed font. */
  export interface Font {
    readonly getAdvanceWidth: (text: string, size: number) => number;
    readonly charToGlyphIndex: (character: string) => number;
    readonly getPath: (text: string, x: number, y: number, size: number) => { readonly commands: readonly Step[] };
  }
  /** Reads a font of the formats OTF, TTF and WOFF. */
  const opentype: { readonly parse: (buffer: ArrayBuffer) => Font };
  export default opentype;
}
