/** Whether a JSON value nests deeper than a number of levels; walks with a list of its own, so that no depth can exhaust the stack. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap(childrenOf).filter(isContainer);
  }
  return false;
}

function childrenOf(value: unknown): unknown[] {
  return isContainer(value) ? Object.values(value) : [];
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
