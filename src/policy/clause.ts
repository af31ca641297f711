const PLAIN = /^[A-Za-z_$][\w$-]*$/;

/** The name of a clause as a path that people read: `tools.send_money.limits[0]`, `tools["odd name"]`. */
export function clauseName(...keys: readonly (string | number)[]): string {
  return keys.map(step).join('').replace(/^\./, '');
}

function step(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return PLAIN.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
