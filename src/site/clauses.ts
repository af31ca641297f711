import type { Policy, Stop } from '#model/types.ts';

/** The kinds of clause that a policy holds for one tool, each with the place where it stands. */
export function clausesFor(policy: Policy, tool: string): ReadonlyMap<Stop['clause'], string> {
  const rule = Object.hasOwn(policy.tools ?? {}, tool) ? policy.tools?.[tool] : undefined;
  const place = `tools.${tool}`;
  const places: [Stop['clause'], string | false | undefined][] = [
    ['default', policy.default === 'deny' && 'default'],
    ['hide', policy.hide?.includes(tool) && 'hide'],
    ['deny', rule?.action === 'deny' ? `${place}.action` : rule?.deny_if && `${place}.deny_if`],
    ['approve', rule?.action === 'approve' ? `${place}.action` : rule?.approve_if && `${place}.approve_if`],
    ['limits', rule?.limits ? `${place}.limits` : rule?.rate_limit && `${place}.rate_limit`],
    ['arguments', rule?.arguments ? `${place}.arguments` : rule?.require && `${place}.require`],
    ['pins', policy.pins && Object.hasOwn(policy.pins, tool) && `pins.${tool}`],
  ];
  return new Map(places.filter((entry): entry is [Stop['clause'], string] => typeof entry[1] === 'string'));
}
