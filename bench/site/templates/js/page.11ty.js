const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const data = {
  pagination: { data: 'pages', size: 1, alias: 'one' },
  permalink: ({ one }) => `${one.address}index.html`,
};

export function render({ one, tools }) {
  let body = '';
  for (let index = one.from; index < one.to; index += 1) body += section(tools[index % tools.length]);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(one.title)}</title></head><body>${body}</body></html>`;
}

function section(tool) {
  const evidence = tool.evidence.map(
    ({ rule, at, quote }) => `<li><code>${rule}</code> <a href="#${escaped(at)}">${escaped(at)}</a> <q>${escaped(quote)}</q></li>`,
  );
  const parameters = tool.parameters.map(
    ({ name, type, roles }) => `<tr><th>${escaped(name)}</th><td>${escaped(type)}</td><td>${roles}</td></tr>`,
  );
  return `<section id="${tool.address}"><h2>${escaped(tool.name)}</h2><p>${tool.category} ${tool.severity} ${escaped(tool.server)}</p>
<blockquote>${escaped(tool.description)}</blockquote><ul>${evidence.join('')}</ul><table>${parameters.join('')}</table>
<pre>${escaped(tool.definition)}</pre></section>`;
}

function escaped(text) {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]);
}
