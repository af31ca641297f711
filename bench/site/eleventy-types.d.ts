/** What is used of Eleventy, which brings no types. */
declare module '@11ty/eleventy' {
  interface Configuration {
    readonly addGlobalData: (name: string, value: unknown) => void;
  }
  /** One run of the generator. */
  export default class Eleventy {
    constructor(input: string, output: string, options: { readonly quietMode: boolean; readonly config: (config: Configuration) => void });
    write(): Promise<void>;
  }
}
