import { parseJson } from '#model/json.ts';
import type { Policy } from '#model/types.ts';
import { readPolicy } from '#policy/validate.ts';

/** A task of the cookbook: a whole policy, and calls with what becomes of them. */
export interface CookbookTask {
  /** As `1. Let an agent read and nothing else`. */
  readonly title: string;
  /** What stands before the policy, a paragraph each, with code between backticks. */
  readonly says: readonly string[];
  readonly policyText: string;
  readonly policy: Policy;
  readonly calls: readonly CookbookCall[];
}

/** A call as it is written, and what becomes of it. */
interface CookbookCall {
  readonly call: string;
  readonly decision: string;
  /** The clause that decides. */
  readonly clause: string;
}

const ARROW = ' → ';

/** The tasks of `docs/cookbook.md`; throws where one lacks its policy or a call its outcome. */
export function cookbookTasks(markdown: string): CookbookTask[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      const policyText = blockOf(section, 'json').trimEnd();
      const [before = ''] = lines.join('\n').split('```', 1);
      return {
        title,
        says: paragraphsOf(before),
        policyText,
        policy: readPolicy(policyText, title),
        calls: blockOf(section, 'calls').trimEnd().split('\n').map(callOf),
      };
    });
}

function paragraphsOf(text: string): string[] {
  const paragraphs = text.split('\n\n').map((paragraph) => paragraph.replaceAll('\n', ' ').trim());
  return paragraphs.filter((paragraph) => paragraph !== '');
}

function blockOf(section: string, language: string): string {
  const [, block] = section.split(`\`\`\`${language}\n`);
  if (block === undefined) throw new Error(`no block of ${language} in ${JSON.stringify(section.slice(0, 40))}`);
  return block.slice(0, block.indexOf('```'));
}

function callOf(line: string): CookbookCall {
  const [call = '', outcome = ''] = line.split(ARROW);
  const [decision = '', ...clause] = outcome.split(' ');
  if (decision === '' || clause.length === 0) throw new Error(`no outcome of ${JSON.stringify(line)}`);
  parseJson(call, line);
  return { call, decision, clause: clause.join(' ') };
}
