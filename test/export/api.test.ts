import { describe, expect, it } from 'vitest';
import { apiIndex, apiServer, apiServers, apiTool, apiTools } from '#export/api.ts';
import { frameOf, serverFrame } from '#export/frame.ts';
import { toolsOf } from '#export/listed-tool.ts';
import { policyText, serverPolicies } from '#export/policies.ts';
import { digestText } from '#model/canonical.ts';
import { entryOf } from './fixture.ts';

const shop = entryOf('acme/shop', [{ name: 'list_orders', description: 'Lists orders.', 'x-kept': true }, { name: 'get_order' }]);
const bank = entryOf('acme/bank', [{ name: 'list_accounts' }], { severity: 'medium' });
const silent = { ...entryOf('acme/silent', []), snapshot: undefined, assessment: undefined, observation: undefined };
const entries = [bank, shop, silent];
const frame = frameOf(entries.map(serverFrame));

describe('the frame', () => {
  it('is dated by the newest attempt, never by the clock', () => {
    expect(frame.generatedAt).toBe('2026-11-02T00:00:00.000Z');
    expect(frameOf([]).generatedAt).toBeNull();
  });

  it('keeps its version while nothing changes, and changes it with any definition or label', () => {
    const relabelled = entryOf('acme/bank', [{ name: 'list_accounts' }], { severity: 'high' });
    const redefined = entryOf('acme/bank', [{ name: 'list_accounts', title: 'Accounts' }], { severity: 'medium' });
    const versions = [entries, [...entries], [relabelled, shop, silent], [redefined, shop, silent]].map(
      (some) => frameOf(some.map(serverFrame)).dataVersion,
    );
    expect(versions[1]).toBe(versions[0]);
    expect(new Set(versions).size).toBe(3);
  });
});

describe('the frame of one server', () => {
  it('tells of that server alone', () => {
    const asked = { ...bank, observation: { ...shop.observation, attemptedAt: '2026-11-09T00:00:00.000Z' } } as typeof bank;
    expect(serverFrame(asked).dataVersion).toBe(serverFrame(bank).dataVersion);
    expect(serverFrame(asked).generatedAt).toBe('2026-11-09T00:00:00.000Z');
    expect(serverFrame(shop).generatedAt).toBe('2026-11-02T00:00:00.000Z');
    expect(serverFrame(silent).generatedAt).toBeNull();
    expect(new Set([bank, shop, silent, entryOf('acme/bank', [{ name: 'other' }])].map((one) => serverFrame(one).dataVersion)).size).toBe(
      4,
    );
  });
});

describe('the index', () => {
  it('counts what the lists hold', () => {
    const { totals, links, schemas } = apiIndex(frame, entries);
    expect(totals).toMatchObject({ servers: 3, listed: 2, failed: 0, tools: 3, severities: { low: 2, medium: 1 } });
    expect(totals.tools).toBe(apiTools(frame, entries).total);
    expect(links).toMatchObject({ servers: '/api/v1/servers.json', tools: '/api/v1/tools.json' });
    expect(schemas).toMatchObject({ assessment: '/schemas/assessment.schema.json', policy: '/schemas/policy.schema.json' });
  });
});

describe('the list of servers', () => {
  it('tells a server that never answered from one without tools', () => {
    const lines = apiServers(frame, entries).servers;
    expect(lines.find(({ id }) => id === 'acme/silent')).toMatchObject({ outcome: null, observedAt: null, tools: 0 });
    expect(lines.find(({ id }) => id === 'acme/bank')).toMatchObject({ outcome: 'observed', tools: 1, severities: { medium: 1 } });
  });
});

describe('the list of tools', () => {
  it('is lean: a label and where to find more', () => {
    const [line] = apiTools(frame, entries).tools;
    expect(Object.keys(line ?? {})).toEqual(['server', 'name', 'category', 'severity', 'confidence', 'traits', 'page', 'json']);
    expect(line).toMatchObject({ server: 'acme/bank', name: 'list_accounts' });
  });
});

describe('the views of a tool', () => {
  it('says its label in the words of others', () => {
    const [tool] = toolsOf(shop);
    const { views } = apiTool(frame, tool ?? expect.unreachable('a tool'));
    expect(views).toEqual({
      'sep-2793': { riskLevel: 'low', category: 'read', blastRadius: 'item', reversibility: 'auto', sideEffects: [] },
      scanner: { untrusted_content: 0, private_data: 0, is_public_sink: 0, destructive: 0 },
    });
  });
});

describe('one server', () => {
  it('has no surface and no policy until it has answered', () => {
    expect(apiServer(frame, silent)).toMatchObject({ surface: null, observation: null, exposure: null, policies: null, total: 0 });
  });

  it('has the grade of its exposure with the tools that make it', () => {
    expect(apiServer(frame, shop).exposure).toEqual({ grade: 'A', because: 'every tool is low', tools: ['list_orders', 'get_order'] });
  });

  it('shows no labels of an older snapshot beside a newer one', () => {
    const stale = { ...shop, assessment: bank.assessment };
    expect(apiServer(frame, stale)).toMatchObject({ total: 0, tools: [], policies: null });
  });

  it('says how it lets one in and what its hints are worth', () => {
    expect(apiServer(frame, shop)).toMatchObject({ authentication: { posture: 'not-seen', keys: [] }, hints: { absent: 2, less: 0 } });
    expect(apiServer(frame, silent)).toMatchObject({ authentication: { posture: 'not-seen' }, hints: null });
  });

  it('says what its definitions take of a context, in all and each', () => {
    const { tokens, tools } = apiServer(frame, shop);
    expect(tokens).toEqual({ tokenizer: 'o200k_base', total: tools.reduce((sum, tool) => sum + tool.tokens, 0) });
    expect(tools.map((tool) => tool.tokens > 0)).toEqual([true, true]);
    expect(apiServer(frame, silent).tokens).toBeNull();
  });

  it('names the file of each policy for all its tools, with its checksum', () => {
    const { policies } = apiServer(frame, shop);
    expect(policies?.map(({ preset, form }) => `${preset} ${form}`)).toHaveLength(6);
    const [first] = policies ?? [];
    const { policy } = serverPolicies(shop.assessment ?? expect.unreachable('labels'))[0] ?? expect.unreachable('a policy');
    expect(first).toMatchObject({
      file: expect.stringMatching(/\/policy\/recommended-minimal\.json$/),
      sha256: digestText(policyText(policy)),
    });
    expect(Object.keys(policy.tools ?? {}).toSorted()).toEqual(['get_order', 'list_orders']);
  });
});

describe('one tool', () => {
  it('keeps every field that its server sent', () => {
    const [tool] = toolsOf(shop);
    expect(tool && apiTool(frame, tool)).toMatchObject({
      server: 'acme/shop',
      definition: { name: 'list_orders', 'x-kept': true },
      collected: { takenAt: '2026-11-01T00:00:00.000Z', transport: 'stdio' },
    });
  });

  it('holds its six policies with the checksums of their files', () => {
    const [tool] = toolsOf(shop);
    const { policies } = apiTool(frame, tool ?? expect.unreachable('a tool'));
    expect(policies[0]).toMatchObject({ preset: 'recommended', form: 'minimal', policy: { default: 'deny', tools: { list_orders: {} } } });
    for (const { policy, sha256 } of policies) expect(sha256).toBe(digestText(`${JSON.stringify(policy, null, 2)}\n`));
    expect(new Set(policies.map(({ preset, form }) => `${preset} ${form}`)).size).toBe(6);
  });
});
