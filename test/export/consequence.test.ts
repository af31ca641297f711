import { expect, it } from 'vitest';
import { consequenceOf, consequencePieces } from '#export/consequence.ts';
import { toolsOf } from '#export/listed-tool.ts';
import { withoutHidden } from '#model/hidden.ts';
import { readEntries } from '#store/read.ts';

const tools = readEntries('catalog').flatMap((entry) => toolsOf(entry));
const sentences = tools.map((tool) => ({ tool, says: consequenceOf(tool) }));
const named = (name: string) => sentences.find(({ tool }) => tool.label.name === name)?.says ?? expect.unreachable(name);
const plain = (text: string) => withoutHidden(text).replaceAll(/[`*]+/g, '').replaceAll(/\s+/g, ' ');

it('is its own: nine in ten tools share theirs with no other', () => {
  expect(new Set(sentences.map(({ says }) => says)).size).toBeGreaterThan(tools.length * 0.9);
});

it('is one sentence whose quotes are closed, whole and balanced', () => {
  for (const { tool, says } of sentences) {
    expect(says, tool.address).toMatch(/^[A-Z].*\.$/s);
    expect(says.split('“').length, says).toBe(says.split('”').length);
    expect(says.split('(').length, says).toBe(says.split(')').length);
    expect(says, tool.address).not.toMatch(/“(?:also\b|\P{L}*”)/iu);
  }
});

it('quotes nothing that the definition does not say', () => {
  for (const { tool } of sentences) {
    const strings: string[] = [];
    JSON.stringify(tool.definition, (key, value) => {
      strings.push(
        key,
        ...(typeof value === 'string' ? [value] : typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []),
      );
      return value;
    });
    const said = plain(strings.join('\n'));
    for (const { text, isTheirs } of consequencePieces(tool))
      if (isTheirs) expect(said, `${tool.address}: ${text}`).toContain(text.replace(/…(?: \[\d+ more characters\])?$/, ''));
  }
});

it.each([
  [
    'backchannel_complete',
    'One call completes authentication and issues credentials: “Complete a CIBA/OTP flow by submitting the OTP the shopper received” and “Returns the access_token once validated”.',
  ],
  [
    'browser_run_code_unsafe',
    'One call runs code or commands that the caller writes: “Run a Playwright code snippet”; it runs whatever “code” says.',
  ],
  [
    'delete_relations',
    'One call removes something, recoverable by design, many at once: “Delete multiple relations from the knowledge graph”.',
  ],
  ['send_email', 'One call sends something to people or to other systems: “Send a new email”; “to” says to whom.'],
  ['document-by-id', 'One call returns private content: “문서의 원본 ID 로 해당 문서의 전체 내용을 조회합니다”.'],
  ['boond_documents_delete', 'One call removes something, with no way back: “Supprime définitivement un document”.'],
  [
    'git_add',
    'One call probably adds something that an ordinary call can take away again, by its name “git_add”; it says “Stage files for commit”.',
  ],
  [
    'manage_attachments',
    'With “action” set to “delete”, one call removes something, with no way back: “Download or delete a repository attachment by numeric id”.',
  ],
])('says of %s what it can do, in concrete words', (name, sentence) => {
  expect(named(name)).toBe(sentence);
});
