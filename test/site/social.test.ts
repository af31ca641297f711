import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { labelPictureAddress, serverAddress, serverPictureAddress } from '#export/addresses.ts';
import { linesOf, outlineOf, widthOf } from '#site/social/lettering.ts';
import { builtPage, builtText, filesOf, SEED_TOOL } from './files.ts';

const { folder } = inject('site');
const pages = filesOf(folder).filter((file) => file.endsWith('.html'));
const pictureIn = (html: string) => /<meta property="og:image" content="https:\/\/placard\.example([^"]+)"/.exec(html)?.[1] ?? '';

describe('the picture beside a link', () => {
  it('exists for every page, 1200 by 630 pixels', () => {
    const addresses = new Set(pages.map((page) => pictureIn(builtText(page))));
    for (const address of addresses) {
      const bytes = readFileSync(join(folder, address));
      expect(bytes.subarray(1, 4).toString(), address).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], address).toEqual([1200, 630]);
    }
  });

  it('is a server’s own, and a tool’s by its label', () => {
    expect(pictureIn(builtPage(serverAddress('npm/hostile')))).toBe(serverPictureAddress('npm/hostile'));
    expect(pictureIn(builtPage(SEED_TOOL))).toBe(labelPictureAddress('Execute', 'high'));
  });
});

describe('a line of a picture', () => {
  const look = { size: 76, weight: 'bold' } as const;
  const room = { width: 690, most: 3 };

  it.each(['A short title', 'word '.repeat(60).trim(), 'w'.repeat(300), `${'w'.repeat(300)} and ${'more '.repeat(30)}`])(
    'stays within its room: %#',
    (text) => {
      const lines = linesOf(text, look, room);
      expect(lines.length).toBeLessThanOrEqual(room.most);
      for (const line of lines) expect(widthOf(line, look)).toBeLessThanOrEqual(room.width);
    },
  );

  it('is drawn whole: an outline has numbers only', () => {
    for (const text of [
      'Placard',
      'your agent’s tools do?',
      '401 tools: 66 critical, 52 high',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      'abcdefghijklmnopqrstuvwxyz',
    ])
      expect(outlineOf({ text, x: 72, y: 128, ...look })).toMatch(/^(?:[MLQCZ](?:-?\d+(?:\.\d)?(?: -?\d+(?:\.\d)?)*)?)+$/);
  });

  it('loses no word that has room', () => expect(linesOf('A short title', look, room)).toEqual(['A short title']));
});
