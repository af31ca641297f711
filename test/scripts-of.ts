/** The code of a TypeScript file, or the front matter and the scripts of an Astro file. */
export function scriptsOf(file: string, source: string): string[] {
  if (file.endsWith('.ts')) return [source];
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '';
  return [frontMatter, ...[...source.matchAll(/<script(?:[^>]*[^/>])?>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')];
}
