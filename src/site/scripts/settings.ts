/** Reads a setting of this browser; undefined where none is kept or nothing may be read. */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(`placard:${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a setting in this browser, where it may. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`placard:${name}`, value);
  } catch {
    // The setting then holds for this page only.
  }
}
