import { expect, test } from 'vitest';
import { jsonMarkup } from '#site/json-tokens.ts';

test('keys, strings and literals are coloured, and what stands between them is not', () => {
  expect(jsonMarkup('{"a": ["b", 1, true]}')).toBe(
    '{<span class="k">&quot;a&quot;</span>: [<span class="s">&quot;b&quot;</span>, <span class="l">1</span>, <span class="l">true</span>]}',
  );
});

test.each(['<script>alert(1)</script>', `"><img src=x onerror='x'>&amp;`, '</code></pre>', '\u2028"\\'])('%j stays text', (hostile) => {
  for (const json of [JSON.stringify({ [hostile]: hostile }), `["${hostile}"`, hostile, `"${'long '.repeat(3000)}${hostile}"`]) {
    const markup = jsonMarkup(json);
    expect(markup.replaceAll(/<span class="[ksl]">|<\/span>/g, '')).not.toMatch(/[<>"']/);
    expect(unescaped(markup.replaceAll(/<span class="[ksl]">|<\/span>/g, ''))).toBe(json);
  }
});

function unescaped(text: string): string {
  const marks = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as Record<string, string>;
  return text.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (mark) => marks[mark] ?? mark);
}
