import { describe, expect, it } from 'vitest';
import { classify, classifyTool } from '#classify/classify.ts';
import { without } from '#classify/removal.ts';
import { whyNotLower } from '#classify/why-not-lower.ts';
import { digestSurface } from '#model/canonical.ts';
import { compareCategories, compareSeverities } from '#model/scales.ts';
import type { Evidence, RawTool, Snapshot } from '#model/types.ts';
import { readGold } from '../gold/accuracy.ts';

const GOLD = readGold().map(({ tool }) => tool);
const DELETE: RawTool = { name: 'delete_volume', description: 'Delete a volume.' };

function isLower(tool: RawTool, before: RawTool): boolean {
  const [after, label] = [classifyTool(tool), classifyTool(before)];
  const steps = [compareCategories(after.category, label.category), compareSeverities(after.severity, label.severity)];
  const isBlank = after.evidence.every(({ part, absent }) => part !== 'category' || absent);
  return isBlank || (steps.every((step) => step <= 0) && steps.some((step) => step < 0));
}

function spansOf(tool: RawTool): Evidence[] {
  return (whyNotLower(tool)?.quotes ?? []).map((quote) => ({ rule: 'any', part: 'category', ...quote }));
}

describe('on every gold tool', () => {
  it('is there unless nothing is lower, but for a few whose other words weigh as much', () => {
    const silent = GOLD.filter((tool) => whyNotLower(tool) === undefined).map((tool) => classifyTool(tool));
    const kept = silent.filter(({ category, severity }) => category !== 'Read' || severity !== 'low');
    expect(kept.length / GOLD.length).toBeLessThan(0.09);
  });

  it('says what the definition is labelled without the words', () => {
    for (const tool of GOLD) {
      const becomes = whyNotLower(tool)?.becomes;
      if (becomes) expect(classifyTool(without(tool, spansOf(tool))), tool.name).toMatchObject(becomes);
    }
  });

  it('lowers the label, and no word can be put back', () => {
    for (const tool of GOLD) {
      const spans = spansOf(tool);
      if (spans.length === 0) continue;
      expect(isLower(without(tool, spans), tool), tool.name).toBe(true);
      for (const span of spans) {
        const others = spans.filter((other) => other !== span);
        expect(isLower(without(tool, others), tool), `${tool.name}: ${span.quote}`).toBe(false);
      }
    }
  });
});

describe('what is taken out', () => {
  it('is every word that the label needs, wherever it stands', () => {
    expect(whyNotLower(DELETE)).toEqual({
      quotes: [
        { at: '/name', quote: 'delete' },
        { at: '/description', quote: 'Delete a volume' },
      ],
    });
  });

  it('may be one value of an argument', () => {
    const inputSchema = { properties: { action: { enum: ['list', 'create', 'delete'] } } };
    expect(whyNotLower({ name: 'volumes', description: 'Work with volumes.', inputSchema })).toEqual({
      quotes: [{ at: '/inputSchema/properties/action/enum/2', quote: 'delete' }],
      becomes: { category: 'Write', severity: 'medium' },
    });
  });

  it('may be an argument', () => {
    const inputSchema = { type: 'object', properties: { id: { type: 'string' }, path: { type: 'string' } } };
    const tool = { name: 'x', description: 'x', inputSchema };
    const span = { rule: 'any', part: 'category', at: '/inputSchema/properties/path', quote: 'path', key: true } as const;
    expect(without(tool, [span])).toEqual({ ...tool, inputSchema: { type: 'object', properties: { id: { type: 'string' } } } });
  });

  it('leaves the other words readable', () => {
    const span = { rule: 'any', part: 'category', at: '/description', quote: 'Delete a note' };
    const left = without({ name: 'x', description: 'Delete a note and send an email.' }, [span]);
    expect(left['description']).toBe('it and send an email.');
    expect(classifyTool(left).category).toBe('Execute');
  });

  it('is not taken from the definition itself', () => {
    const before = structuredClone(DELETE);
    whyNotLower(DELETE);
    expect(DELETE).toEqual(before);
  });

  it('is nothing where no words made the label', () => {
    expect(whyNotLower({ name: 'xq7' })).toBeUndefined();
  });

  it('is given up where too many words make the label', () => {
    const properties = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`action${index}`, { enum: ['delete', 'get'] }]));
    const inputSchema = { properties: { action: { enum: Array.from({ length: 40 }, (_, index) => `delete_${index}`) }, ...properties } };
    expect(whyNotLower({ name: 'x', description: 'x', inputSchema })).toBeUndefined();
  });
});

describe('in an assessment', () => {
  const digests = digestSurface([DELETE], undefined);
  const snapshot: Snapshot = {
    schemaVersion: 1,
    server: 'local/example',
    takenAt: '2026-01-01T00:00:00.000Z',
    origin: { kind: 'directory', directory: 'example', digest: digests.digest },
    transport: 'stdio',
    protocolVersion: '2025-11-25',
    serverInfo: {},
    capabilities: {},
    tools: [DELETE],
    ...digests,
  };

  it('stands beside the label', () => {
    expect(classify(snapshot, []).tools[0]?.whyNotLower).toEqual(whyNotLower(DELETE));
  });

  it('is left out where people decided', () => {
    const correction = { tool: 'delete_volume', part: 'severity', value: 'high', because: 'x', date: '2026-01-01' } as const;
    const corrected = classify(snapshot, [{ ...correction, digest: digests.toolDigests[0] ?? '' }]).tools[0];
    expect(corrected).toMatchObject({ severity: 'high' });
    expect(corrected).not.toHaveProperty('whyNotLower');
  });
});

it('quotes no words that only a removal brought together', () => {
  const description = '[Suite]-Messaging-Message management-Get chat history-Obtains chat history of chats, private and shared.';
  const quotes = spansOf({ name: 'im_message_list', description }).filter(({ at }) => at === '/description');
  expect(quotes.filter(({ quote = '' }) => !description.includes(quote))).toEqual([]);
});
