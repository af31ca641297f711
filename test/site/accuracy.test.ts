import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Samples } from '#model/types.ts';
import { readAccuracy, readAssessment } from '#store/read.ts';
import { builtPage, builtText, SEED_TOOL } from './files.ts';

const record = readAccuracy('catalog');
const tools = readAssessment('catalog', 'placard/example-payments')?.tools ?? [];
const page = builtPage('/accuracy/');
const claims = record?.rulesMeasured.flatMap(({ rule, claims: [first] }) => (first ? [{ rule, ...first.right }] : [])) ?? [];

describe('the page of the accuracy', () => {
  it.each(record?.sets ?? [])(
    'shows the figures of a set with its size, its date and the baselines: $sample.id',
    ({ sample, tools, figures, baselines }) => {
      expect(page).toContain(sample.title);
      expect(page).toContain(`${tools} tools of`);
      expect(page).toContain(sample.date);
      expect(page).toContain(`${figures.category.count} of ${figures.category.of}`);
      for (const { title } of baselines) expect(page).toContain(title);
    },
  );

  it('begins with the newest set that no rule has seen, and with all sets on one look', () => {
    const samples: Samples = JSON.parse(readFileSync('test/gold/sets.json', 'utf8'));
    const newest = samples.filter(({ fitted, written }) => !fitted && !written).at(-1);
    const unseen = record?.sets.find(({ sample }) => sample.id === newest?.id) ?? expect.unreachable();
    const start = page.slice(page.indexOf('<h1'), page.indexOf('<section')).replaceAll(/<[^>]*>/g, '');
    expect(start).toContain(
      `Of ${unseen.tools} tools of published servers that no rule has seen, the category of ${unseen.figures.category.count}`,
    );
    for (const { sample } of record?.sets ?? []) expect(start).toContain(sample.title);
    const seed = tools.find(({ name }) => name === 'backchannel_complete') ?? expect.unreachable();
    const { right } = unseen.confidences.find(({ confidence }) => confidence === seed.confidence) ?? expect.unreachable();
    const anchor = `${unseen.sample.id}-confidences`;
    expect(builtPage(SEED_TOOL)).toContain(
      `<a href="/accuracy/#${anchor}">Category right for ${right.count} of ${right.of}</a> such labels that no rule had seen.`,
    );
    const [, table = ''] = page.split(`id="${anchor}"`);
    expect(table.split('</table>')[0]).toMatch(new RegExp(`${seed.confidence}</th>\\s*<td[^>]*>${right.of}<`));
  });

  it('unfolds the figures of that set alone', () => {
    const sections = page.split('<h2 id="').slice(1);
    const open = sections.filter((section) => section.includes('<details open')).map((section) => section.slice(0, section.indexOf('"')));
    const samples: Samples = JSON.parse(readFileSync('test/gold/sets.json', 'utf8'));
    expect(open).toEqual(
      samples
        .filter(({ fitted, written }) => !fitted && !written)
        .map(({ id }) => id)
        .slice(-1),
    );
    expect([...page.matchAll(/<details/g)]).toHaveLength(record?.sets.length ?? 0);
  });

  it('has the record beside it', () => {
    expect(JSON.parse(builtText('accuracy/index.json'))).toEqual(record);
  });

  it('is linked from the method', () => {
    expect(builtPage('/methodology/')).toContain('href="/accuracy/"');
  });
});

describe('the page of a rule', () => {
  it.each(claims)('shows how often it is right: $rule', ({ rule, count, of }) => {
    expect(builtPage(`/rules/${rule}/`)).toContain(`${count.toLocaleString('en')} of ${of.toLocaleString('en')}`);
  });

  it('has no column without a figure', () => {
    expect(builtPage('/rules/takes-url/')).not.toContain('where it decided');
    expect(builtPage('/rules/deletes-records/')).toContain('where it decided');
  });

  it('says of a finding and of a rule that did not fire that nothing is measured', () => {
    expect(builtPage('/rules/annotations-missing/')).toContain('Gold holds labels, not findings');
    expect(builtPage('/rules/hidden-characters/')).toContain('It fired on no tool of the gold sets');
  });
});
