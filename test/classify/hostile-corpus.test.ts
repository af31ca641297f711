import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';
import { isIntegrity } from '#classify/integrity.ts';
import { findingsOfServer } from '#classify/server.ts';
import { keysOf, valueAt } from '#model/pointers.ts';
import type { Finding, RawTool, Snapshot } from '#model/types.ts';
import { readGold } from '../gold/accuracy.ts';

interface Hostile {
  readonly id: string;
  readonly family: string;
  readonly expects: readonly string[];
  readonly tool?: RawTool;
  readonly server?: Partial<Snapshot> & { readonly tools: readonly RawTool[] };
}

const CORPUS = new URL('../corpus/', import.meta.url);
const CATALOGUE = new URL('../../catalog/servers/', import.meta.url);

function jsonLines<Line>(file: string): Line[] {
  const text = readFileSync(new URL(file, CORPUS), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as Line);
}

function snapshotsBelow(folder: URL, pattern: RegExp): Snapshot[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => pattern.test(file));
  return files.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Snapshot);
}

function findingsOf({ tool, server }: Hostile): Finding[] {
  if (tool) return classifyTool(tool).findings;
  return server ? findingsOfServer({ serverInfo: {}, ...server } as unknown as Snapshot) : [];
}

const HOSTILE = readdirSync(new URL('hostile/', CORPUS))
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => jsonLines<Hostile>(`hostile/${file}`));

/** Thousands of tools are read, perhaps on a busy machine. */
const PATIENCE = 600_000;

describe('a hostile definition', () => {
  it.each(HOSTILE.map((line) => [`${line.family}: ${line.id}`, line] as const))('rings: %s', (_id, line) => {
    const found = findingsOf(line).map(({ rule }) => rule);
    expect(found).toEqual(expect.arrayContaining([...line.expects]));
  });

  it('is quoted where its words stand', () => {
    const wrong = HOSTILE.flatMap((line) => {
      const document = line.tool ?? { serverInfo: {}, ...line.server };
      const evidence = findingsOf(line).flatMap((finding) => finding.evidence);
      return evidence.filter(({ at, quote, key, absent }) => {
        if (absent) return false;
        if (key) return keysOf(at).at(-1) !== quote || valueAt(document, at) === undefined;
        const text = valueAt(document, at);
        return typeof text !== 'string' || quote === undefined || !text.includes(quote);
      });
    });
    expect(wrong).toEqual([]);
  });

  it('is there for every integrity rule, many times over', () => {
    expect(HOSTILE.length).toBeGreaterThan(300);
    expect(new Set(HOSTILE.map(({ id, family }) => `${family} ${id}`)).size).toBe(HOSTILE.length);
  });
});

/** Honest definitions that raise an alarm all the same, for a hostile one could say the very words; at most one of 5,000. */
const KNOWN_ALARMS = [
  'devserver_wait_for_build demands-precedence ["instead of any other build\\n  tool","call this tool instead of any other"]',
];
const TOOLS_PER_ALARM = 5_000;

describe('an honest definition raises no integrity alarm', () => {
  const snapshots = [
    ...snapshotsBelow(new URL('benign/servers/', CORPUS), /\.json$/),
    ...snapshotsBelow(CATALOGUE, /snapshots\/[^/]+\.json$/),
  ];
  const security = jsonLines<{ readonly id: string; readonly tool: RawTool }>('benign/security-tools.jsonl');

  function alarms(tool: RawTool): string[] {
    return classifyTool(tool)
      .findings.filter(isIntegrity)
      .map(({ rule, evidence }) => `${tool.name} ${rule} ${JSON.stringify(evidence.map(({ quote }) => quote))}`);
  }

  it('among the tools of public servers', { timeout: PATIENCE }, () => {
    const tools = snapshots.flatMap((snapshot) => snapshot.tools);
    expect(tools.length).toBeGreaterThan(1_500);
    expect(tools.flatMap(alarms)).toEqual(KNOWN_ALARMS);
    expect(KNOWN_ALARMS.length * TOOLS_PER_ALARM).toBeLessThanOrEqual(tools.length);
  });

  it('among the instructions of public servers', () => {
    expect(snapshots.filter(({ instructions }) => instructions !== undefined).length).toBeGreaterThan(5);
    expect(snapshots.flatMap((snapshot) => findingsOfServer(snapshot).filter(isIntegrity))).toEqual([]);
  });

  it('among the gold tools', () => {
    expect(readGold().flatMap(({ tool }) => alarms(tool))).toEqual([]);
  });

  it.each(security.map(({ id, tool }) => [`${id} ${tool.name}`, tool] as const))(
    'of a tool that quotes attacks, or a script that needs joiners: %s',
    (_id, tool) => {
      expect(alarms(tool)).toEqual([]);
    },
  );
});
