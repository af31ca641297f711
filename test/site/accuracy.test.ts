import { describe, expect, it } from 'vitest';
import { readAccuracy } from '#store/read.ts';
import { builtPage, builtText } from './files.ts';

const record = readAccuracy('catalog');
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

  it('has the record beside it', () => {
    expect(JSON.parse(builtText('accuracy/index.json'))).toEqual(record);
  });

  it('is linked from the method', () => {
    expect(builtPage('/methodology/')).toContain('href="/accuracy/"');
  });
});

describe('the page of a rule', () => {
  it.each(claims)('shows how often it is right: $rule', ({ rule, count, of }) => {
    expect(builtPage(`/rules/${rule}/`)).toContain(`${count} of ${of}`);
  });

  it('says of a finding and of a rule that did not fire that nothing is measured', () => {
    expect(builtPage('/rules/annotations-missing/')).toContain('Gold holds labels, not findings');
    expect(builtPage('/rules/hidden-characters/')).toContain('It fired on no tool of the gold sets');
  });
});
