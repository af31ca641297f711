const MAX_PATTERN = 2_000;
const BRACKETS = /[()[\]]/;
const DEPTHS: Readonly<Record<string, number>> = { '(': 1, ')': -1 };

/** Whether brackets pair up in a pattern; it is never compiled, for it is a stranger's. */
export function isBalanced(pattern: string): boolean {
  if (pattern.length > MAX_PATTERN || !BRACKETS.test(pattern)) return true;
  const { groups, isClosed } = withoutClasses(pattern.replace(/\\[\s\S]/g, ''));
  let depth = 0;
  for (const sign of groups) {
    depth += DEPTHS[sign] ?? 0;
    if (depth < 0) return false;
  }
  return depth === 0 && isClosed;
}

function withoutClasses(pattern: string): { groups: string; isClosed: boolean } {
  let groups = '';
  let inClass = false;
  for (const sign of pattern) {
    if (sign === (inClass ? ']' : '[')) inClass = !inClass;
    else if (!inClass) groups += sign;
  }
  return { groups, isClosed: !inClass };
}
