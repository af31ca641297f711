import { expect, it } from 'vitest';
import { question } from '#classify/effects.ts';
import { effectsOf } from '#classify/effects-of.ts';
import { mayBeReading } from '#classify/may-be-reading.ts';
import type { Category } from '#model/types.ts';
import { subjectOf } from '#signals/read-tool.ts';

const SURE = 0.99;

/** Whether what seems a deed of some category in a text may be reading, which is sure but for it. */
function mayBe(gives: Category, description: string): boolean {
  const subject = subjectOf({ name: 'xq7', description });
  const fired = effectsOf([question(subject)])[0]?.find(({ rule }) => rule.gives === gives);
  if (!fired) throw new Error(`nothing in ${JSON.stringify(description)} gives ${gives}`);
  return mayBeReading(fired, SURE, subject);
}

it('a change that only follows a reading may be, and one that comes first may not', () => {
  expect(mayBe('Write', 'Lists the notes and updates the index.')).toBe(true);
  expect(mayBe('Write', 'Updates the index and lists the notes.')).toBe(false);
});

it('a deed told by a turn of phrase may not', () => {
  expect(mayBe('Execute', 'Generate test cases from a file in a catalogue using the Test Case Generator AI Agent.')).toBe(false);
});

it('a change behind what may be no reading may not', () => {
  expect(mayBe('Write', 'Look for committed secrets; matches are reported by kind and place, the value is masked.')).toBe(false);
});
