import { RE2JS } from 're2js';

/** A pattern in RE2 syntax as a test that finds it anywhere in a text, in linear time; throws when it is not RE2. */
export function compilePattern(pattern: string): (text: string) => boolean {
  const compiled = RE2JS.compile(pattern);
  return (text) => compiled.test(text);
}
