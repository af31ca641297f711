import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askable, givenBy, isAsked } from '#classify/asking.ts';
import type { RawTool } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import { subjectOf, subjectOfChoice } from '#signals/read-tool.ts';
import type { Subject } from '#signals/subject.ts';

const FOLDER = new URL('../../src/rules/', import.meta.url);
const ASKABLE = askable(RULES);

function goldTools(set: string): RawTool[] {
  const text = readFileSync(new URL(`../gold/${set}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { tool: RawTool }).tool);
}

/** The definitions that rules find something in, and their near-misses. */
function exampleTools(): RawTool[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const { finds, ignores } = JSON.parse(readFileSync(new URL(`${name}/examples.json`, FOLDER), 'utf8')) as Examples;
    return [...finds, ...ignores].flatMap(({ tool }) => (tool ? [tool] : []));
  });
}

type Examples = Readonly<Record<'finds' | 'ignores', readonly { readonly tool?: RawTool }[]>>;

function subjectsOf(tools: readonly RawTool[]): Subject[] {
  return tools.map(subjectOf).flatMap((subject) => [subject, ...subject.choices.map((choice) => subjectOfChoice(subject, choice))]);
}

describe('a rule that is not asked', () => {
  const subjects = subjectsOf([...exampleTools(), ...['dev', 'second', 'third'].flatMap(goldTools)]);

  it('would find nothing', () => {
    const wrong = subjects.flatMap((subject) => {
      const given = givenBy(subject);
      const missed = ASKABLE.filter((asked) => !isAsked(asked, given) && [...asked.rule.find(subject)].length > 0);
      return missed.map(({ rule }) => `${rule.id}: ${subject.tool.name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is the common case for rules that need something', () => {
    const needy = RULES.filter((rule) => 'needs' in rule && rule.needs);
    const asked = subjects.map(givenBy).flatMap((given) => askable(needy).filter((rule) => isAsked(rule, given))).length;
    expect(asked / subjects.length).toBeLessThan(needy.length / 2);
  });
});
