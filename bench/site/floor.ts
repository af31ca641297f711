import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ListedTool, toolsOf } from '#export/listed-tool.ts';
import { escapeXml } from '#export/sitemap.ts';
import { readEntries } from '#store/read.ts';

const [manifest = '', catalogue = '', out = ''] = process.argv.slice(2);

/** The floor: as many files of as many bytes as Astro wrote, from the same catalogue, by template literals and nothing else. */
const tools = readEntries(catalogue).flatMap(toolsOf);
const files: [path: string, bytes: number][] = JSON.parse(readFileSync(manifest, 'utf8'));
for (const [index, [path, bytes]] of files.entries()) {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page(index, bytes));
}

/** A page of exactly so many bytes: one tool's section after another until it is full. */
function page(index: number, bytes: number): Uint8Array {
  let text = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Placard</title></head><body>';
  for (let next = index; text.length < bytes; next += 1) text += section(tools[next % tools.length]);
  return Buffer.from(text).subarray(0, bytes);
}

function section(tool: ListedTool | undefined): string {
  if (!tool) return ' ';
  const { definition, label, server } = tool;
  const evidence = label.evidence.map(
    ({ rule, at, quote }) =>
      `<li><code>${rule}</code> <a href="#${escapeXml(at)}">${escapeXml(at)}</a> <q>${escapeXml(quote ?? '')}</q></li>`,
  );
  const parameters = label.parameters.map(
    ({ name, type, roles }) => `<tr><th>${escapeXml(name)}</th><td>${escapeXml(type)}</td><td>${roles.join(' ')}</td></tr>`,
  );
  return `<section id="${tool.address}"><h2>${escapeXml(label.name)}</h2><p>${label.category} ${label.severity} ${escapeXml(server.title)}</p>
<blockquote>${escapeXml(String(definition['description']))}</blockquote><ul>${evidence.join('')}</ul><table>${parameters.join('')}</table>
<pre>${escapeXml(JSON.stringify(definition, null, 2))}</pre></section>`;
}
