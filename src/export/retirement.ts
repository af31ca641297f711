import type { Retirement } from '#model/types.ts';

/** Who took a server back, in our words. */
export function retirementInWords({ registry, status }: Retirement): string {
  return `${new URL(registry).host}, which listed it, calls it ${status}`;
}
