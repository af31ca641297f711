import type { Retirement } from '#model/types.ts';

/** Who took a server back, in our words. */
export function retirementInWords({ registry, status }: Retirement): string {
  const { host } = new URL(registry);
  return status === 'unlisted' ? `${host}, which listed it, lists it no more` : `${host}, which listed it, calls it ${status}`;
}
