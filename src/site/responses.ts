/** The text of a JSON file of the site: indented, with a newline at its end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The text of a JSON file that programs read and of which there are many: on one line. */
export function compactJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** A JSON file of the site. */
export function jsonResponse(value: unknown): Response {
  return new Response(compactJson(value), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}

/** A text file of the site. */
export function textResponse(text: string, type: 'text/plain' | 'application/xml'): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}

/** The site's own origin, as the build was told. */
export function siteOf(site: URL | undefined): string {
  if (!site) throw new Error('astro.config.mjs names no site');
  return site.href;
}
