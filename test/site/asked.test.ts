import { describe, expect, it } from 'vitest';
import { jsonTwin, markdownTwin, serverAddress, toolAddress } from '#export/addresses.ts';
import { builtPage, builtText } from './files.ts';

const LOCKER = toolAddress('npm/refitted', 'open_locker');
const LOOK = toolAddress('npm/lonely', 'look');

/** What a list of facts says of a term. */
function said(address: string, term: string): string | undefined {
  const [, found] = new RegExp(`<dt>${term}</dt>\\s*<dd>(.*?)</dd>`, 's').exec(builtPage(address)) ?? [];
  return found
    ?.replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('how a definition was collected', () => {
  it('names the step in words, and by name what was set', () => {
    expect(said(LOCKER, 'How')).toBe(
      'The server was started as its listing says, and asked for tools/list to its last page. No tool was called.',
    );
    expect(said(LOCKER, 'Given')).toMatch(
      /^dummies of ours for LOCKER_KEY, LOCKER_LONG_\w+; values of its listing \(never a real secret\) for LOCKER_TRANSPORT; the arguments \{\{constructor.*U\+202E.*; harmless answers to its calls to the network$/,
    );
    expect(builtText(markdownTwin(LOCKER).slice(1))).toContain('The server was started as its listing says, and');
    expect(JSON.parse(builtText(jsonTwin(LOCKER).slice(1))).collected).toMatchObject({
      asked: { step: 'recipe' },
      askedToldBy: 'snapshot',
    });
  });

  it('is told by the last attempt where the snapshot is silent and the answer was the same', () => {
    expect(said(LOOK, 'How')).toBe(
      'The server was started with dummy values for the variables that it asked for (so the last time that it gave this answer), and asked for tools/list to its last page. No tool was called.',
    );
    expect(said(LOOK, 'Given')).toBe('dummies of ours for LONELY_API_KEY, LONELY_REGION');
  });

  it('is no more than what is known', () => {
    const shelf = toolAddress('npm/crowded', 'list_shelves');
    expect(said(shelf, 'How')).toBe('The server was started and asked for tools/list to its last page. No tool was called.');
    expect(said(shelf, 'Given')).toBeUndefined();
  });
});

describe('the crawl record', () => {
  it('tells how the answer that the page shows was asked for, or that nobody wrote it down', () => {
    const told = (id: string) => said(serverAddress(id), 'For the answer shown');
    expect(told('npm/refitted')).toMatch(/^started as its listing says: dummies of ours for LOCKER_KEY, /);
    expect(told('npm/lonely')).toBe('not recorded when it was new; the last attempt, which gave the same, was started as above');
    expect(told('npm/crowded')).toBe('not recorded');
    expect(told('npm/silent')).toBeUndefined();
  });

  it('is the only place that says so', () => {
    const pages = ['/changes/', '/compare/', toolAddress('npm/crowded', 'list_shelves'), toolAddress('npm/toggled', 'burn_down'), LOOK];
    for (const address of pages) expect([address, builtPage(address).includes('not recorded')]).toEqual([address, false]);
    expect(builtPage(serverAddress('npm/toggled')).split('not recorded')).toHaveLength(2);
  });
});
