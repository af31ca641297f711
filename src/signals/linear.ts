import { RE2JS } from 're2js';

/** Where an expression was found. */
export interface Found {
  readonly text: string;
  readonly index: number;
}

/** An expression of linear time whatever it repeats, for texts of strangers; letters of both cases where asked. */
export function linear(source: string, { anyCase = false } = {}): RE2JS {
  return RE2JS.compile(source, anyCase ? RE2JS.CASE_INSENSITIVE : 0);
}

/** Every stretch of a text that an expression describes, from left to right. */
export function allOf(expression: RE2JS, text: string): Found[] {
  const matcher = expression.matcher(text);
  const found: Found[] = [];
  while (matcher.find()) found.push({ text: matcher.group() ?? '', index: matcher.start() });
  return found;
}
