/** What npm writes of each package that it placed. */
export interface PlacedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
}

/** The first package that did not come from the registry by its integrity, or undefined when all did. */
export function firstStranger(packages: Readonly<Record<string, PlacedPackage>>, registry: string): string | undefined {
  const { origin } = new URL(registry);
  return Object.entries(packages).find(([, placed]) => !isFromRegistry(placed, origin))?.[0];
}

/** A package that is bundled inside another has neither address nor integrity of its own. */
function isFromRegistry({ resolved, integrity }: PlacedPackage, origin: string): boolean {
  if (resolved === undefined) return true;
  return integrity !== undefined && URL.canParse(resolved) && new URL(resolved).origin === origin;
}
