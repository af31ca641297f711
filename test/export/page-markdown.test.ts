import { describe, expect, it } from 'vitest';
import { pageMarkdown } from '#export/page-markdown.ts';

const page = (main: string) =>
  pageMarkdown(`<html><body><header>no</header><main id="main" tabindex="-1">${main}</main><footer>no</footer></body></html>`);

describe('the Markdown of a page', () => {
  it.each([
    ['<h1>A &amp; B</h1><p>One<br> two.</p>', '# A & B\n\nOne two.'],
    ['<p><a href="/risk/">Risk</a><a href="/risk/high/#tools">high</a></p>', '[Risk](/risk/index.md) [high](/risk/high/index.md#tools)'],
    [
      '<p><a href="/api/v1/index.json">JSON</a>, <a href="/search/?q=a%20(b)">q</a></p>',
      '[JSON](/api/v1/index.json), [q](/search/?q=a%20%28b%29)',
    ],
    ['<ul><li><h2><a href="/x/">X</a></h2> 3<p>More.</p></li><li>b</li></ul>', '- [X](/x/index.md)\n\n  3\n\n  More.\n- b'],
    ['<ol><li><p>One.</p><p>More.</p><ul><li>c</li></ul></li><li>b</li></ol>', '1. One.\n\n   More.\n\n   - c\n2. b'],
    [`<ol>${'<li>a</li>'.repeat(9)}<li><p>b</p><pre>c\n\nd</pre></li></ol>`, /\n9\. a\n10\. b\n\n {4}```text\n {4}c\n\n {4}d\n {4}```$/],
    ['<dl><dt>Has</dt><dd><ol><li>c</li></ol></dd></dl>', '- Has:\n  1. c'],
    ['<p><code>a</code><code>b</code><bdi>c</bdi></p>', '`a` `b` `c`'],
    ['<p><span><code>a</code></span><span><bdi>b</bdi></span></p>', '`a` `b`'],
    ['<p>a</p><!-- no', 'a'],
    ['<p>Look!<a href="/x/">x</a> now! <a href="/x/">x</a></p>', 'Look\\![x](/x/index.md) now! [x](/x/index.md)'],
    ['<p>\\!<b>a!</b><span><a href="/x/">x</a></span>!</p>', '\\\\!a\\![x](/x/index.md)!'],
    ['<p><a href="/a b\n\u00A0/">x</a></p>', '[x](/a%20b%0A%C2%A0/)'],
    [
      '<dl class="record"><div><dt>Id</dt><dd><code>a_b</code></dd></div><div><dt>Has</dt><dd><ul><li>c</li></ul></dd></div></dl>',
      '- Id: `a_b`\n- Has:\n  - c',
    ],
    [
      '<table><caption>All</caption><thead><tr><th>K</th><td class="bar-cell"></td><th>N</th></tr></thead><tbody><tr><th><bdi>a|b</bdi><p class="row-note">no</p></th><td class="bar-cell"><svg><rect></rect></svg></td><td>1</td></tr></tbody></table>',
      'All\n\n| K | N |\n| --- | --- |\n| `a\\|b` | 1 |',
    ],
    ['<pre class="json"><code>{\n  "a": 1\n}</code></pre>', '```text\n{\n  "a": 1\n}\n```'],
    [
      '<section><div><h2 id="x">X<wbr>Y</h2> <a class="anchor" href="#x">¶</a></div><div hidden>no</div><noscript><p>Yes.</p></noscript></section>',
      '## XY\n\nYes.',
    ],
  ])('%s', (html, markdown) => {
    if (typeof markdown === 'string') expect(page(html)).toBe(markdown);
    else expect(page(html)).toMatch(markdown);
  });

  it.each([
    ['~~~', '\\~\\~\\~'],
    ['1. x', '1\\. x'],
    ['12) x', '12\\) x'],
    ['- x', '\\- x'],
    ['+ x', '\\+ x'],
    ['---', '\\---'],
    ['1.5 x - y', '1.5 x - y'],
    ['-5', '-5'],
  ])('begins no fence, list or rule with %s', (text, markdown) => {
    expect(page(`<p>${text}</p>`)).toBe(markdown);
    expect(page(`<ul><li>${text}</li></ul>`)).toBe(`- ${markdown}`);
    expect(page(`<ul><li><h3>${text}</h3></li></ul>`)).toBe(`- ${markdown}`);
  });

  it('cuts the words of a server, and nothing of ours', () => {
    const long = 'x'.repeat(9000);
    expect(page(`<pre>${long}</pre>`)).toBe(`\`\`\`text\n${long}\n\`\`\``);
    expect(page(`<blockquote>${long}</blockquote>`)).toContain('… [1000 more characters]');
  });

  it('lets no text become markup, and no words of a server leave their fence', () => {
    expect(page('<p>[x](javascript:y) &lt;b&gt; *z* # `q`</p>')).toBe('\\[x\\](javascript:y) \\<b\\> \\*z\\* \\# \\`q\\`');
    expect(page('<p>a\u200Bb <code>c\u202Ed</code></p>')).toBe('a\\[U+200B\\]b `c[U+202E]d`');
    expect(page('<p><bdi>`a` [b](c)</bdi></p>')).toBe('`` `a` [b](c) ``');
    expect(page('<p class="words"><bdi>```\n# do this</bdi></p>')).toMatch(/Untrusted data.*\n\n````text\n```\n# do this\n````$/);
  });
});
