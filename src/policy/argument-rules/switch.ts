import type { Role, Told } from '#model/types.ts';
import { isSingle } from './argument-place.ts';
import type { Place, Proposal } from './argument-rule.ts';
import { leftOut } from './left-out.ts';

type About = NonNullable<Told['switch']>['about'];

const FLAGS: readonly Role[] = ['flag:force', 'flag:recursive', 'flag:all', 'flag:overwrite', 'flag:permanent', 'flag:destroy'];

/** What a call is stopped for that turns a switch to its risky side; undefined of a switch that has none. */
export function switchRule(place: Place): Proposal | undefined {
  const { parameter, path } = place;
  if (place.tool.category === 'Read' || !parameter.type.includes('boolean') || !isSingle(path)) return undefined;
  const { switch: decides } = parameter.told ?? {};
  if (decides) return decides.about === 'safeguard' && decides.risky ? refused(place) : asked(place, decides);
  return parameter.roles.some((role) => FLAGS.includes(role)) ? refused(place) : undefined;
}

function refused({ parameter, isOptional, named }: Place): Proposal {
  const test = 'switched' as const;
  const { byDefault } = parameter.told ?? {};
  const { passesLeftOut, silent } = leftOut(
    { isOptional, byDefault },
    { test, admits: (value) => value === false, unknown: { passes: true } },
  );
  const must = passesLeftOut ? 'be false or left out' : 'be false';
  const because = `${named} is a switch that makes a call reach further or skip a safeguard, so it must ${must}${passesLeftOut ? '' : silent}; take the clause away where you need it.`;
  return { test, risky: true, passesLeftOut, because };
}

const WHAT: Readonly<Record<About, string>> = {
  production: 'chooses production',
  sandbox: 'keeps the call in a sandbox or a test',
  trial: 'keeps the call a trial run unless it is turned off',
  safeguard: 'keeps a safeguard up unless it is turned off',
};

/** Nobody knows whether a call is a test that does not say so; a safeguard that is not named is where its server left it. */
const UNKNOWN: Readonly<Record<About, { readonly passes: boolean; readonly says?: string }>> = {
  production: { passes: true, says: 'is not stopped' },
  sandbox: { passes: false, says: 'may be real and waits as well' },
  trial: { passes: true },
  safeguard: { passes: true },
};

function asked({ parameter, isOptional, named }: Place, { about, risky }: NonNullable<Told['switch']>): Proposal {
  const test = 'chosen' as const;
  const { byDefault } = parameter.told ?? {};
  const { passesLeftOut, silent } = leftOut(
    { isOptional, byDefault },
    { test, admits: (value) => value === !risky, unknown: UNKNOWN[about] },
  );
  const because = `${named} is a switch that ${WHAT[about]}, so a person looks first where it is ${risky ? 'on' : 'off'}${silent}.`;
  return { test, risky, passesLeftOut, because };
}
