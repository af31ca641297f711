import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hazardsOfStack } from '#classify/stack.ts';
import type { StackHazard } from '#model/stack.ts';
import type { Policy } from '#model/types.ts';
import { compile } from '#policy/decide.ts';
import { fewestTools } from '#policy/fewest-tools.ts';
import { mergeStack, type StackPolicy } from '#policy/stack.ts';
import { validate } from '#policy/validate.ts';
import { labelled } from './assessments.ts';

const open = (...names: string[]): Policy => ({
  version: '1',
  default: 'deny',
  tools: Object.fromEntries(names.map((name) => [name, {}])),
});
const hazard = (...legs: [what: string, ...tools: [server: string, tool: string][]][]): StackHazard => ({
  rule: 'a-rule',
  title: 'A hazard',
  legs: legs.map(([what, ...tools]) => ({ what, tools: tools.map(([server, tool]) => ({ server, tool })) })),
});

describe('the hazards of a stack', () => {
  const mail = { name: 'mail', tools: [labelled('read', 'Read', 'low', { traits: ['ingests-untrusted-content', 'reads-private-data'] })] };
  const web = { name: 'web', tools: [labelled('read', 'Read', 'low'), labelled('post', 'Write', 'medium', { traits: ['sends-outward'] })] };

  test('are made by tools of different servers', () => {
    expect(hazardsOfStack([mail])).toEqual([]);
    expect(hazardsOfStack([mail, web])).toEqual([
      {
        rule: 'private-data-untrusted-content-way-out',
        title: 'Private data, untrusted content and a way out',
        legs: [
          { what: 'reads-private-data', tools: [{ server: 'mail', tool: 'read' }] },
          { what: 'ingests-untrusted-content', tools: [{ server: 'mail', tool: 'read' }] },
          { what: 'sends-outward', tools: [{ server: 'web', tool: 'post' }] },
        ],
      },
    ]);
  });
});

describe('a stack', () => {
  const pair: StackPolicy[] = [
    { server: 'mail', policy: open('read', 'list', 'send') },
    { server: 'web', policy: { ...open('read', 'post'), mode: 'enforce' } },
  ];

  test('has one document for each server, and tools of one name never meet', () => {
    const { documents, denied } = mergeStack(pair, [hazard(['a', ['mail', 'read']], ['b', ['web', 'read'], ['web', 'post']])]);
    expect(denied).toEqual([{ server: 'mail', tool: 'read' }]);
    expect(documents.map(({ server }) => server)).toEqual(['mail', 'web']);
    const decisions = documents.map(({ policy }) => compile(validate(policy, 'policy'))({ tool: 'read' }, {}));
    expect(decisions.map(({ decision }) => decision)).toEqual(['deny', 'allow']);
    expect(decisions[0]?.reason).toBe('denied so that the servers used together do not make a combined hazard; it supplies a (A hazard)');
    expect(documents[1]?.policy).toBe(pair[1]?.policy);
  });

  test('denies nothing for a hazard that the policies break already', () => {
    const closed = hazard(['a', ['mail', 'unnamed']], ['b', ['web', 'post']]);
    expect(mergeStack(pair, [closed])).toMatchObject({ denied: [], exact: true, hazards: [{ usable: [[], [{ tool: 'post' }]] }] });
  });

  test('breaks two hazards by the one tool that both need', () => {
    const send = ['c', ['mail', 'send']] as [string, [string, string]];
    const hazards = [hazard(['a', ['mail', 'read']], send), hazard(['b', ['web', 'read']], send)];
    expect(mergeStack(pair, hazards).denied).toEqual([{ server: 'mail', tool: 'send' }]);
  });

  test('keeps servers apart by their names, which must differ', () => {
    expect(() => mergeStack([...pair, ...pair], [])).toThrow('stack: two servers are called "mail"; give each a name of its own');
    expect(() => mergeStack(pair, [hazard(['a', ['elsewhere', 'read']])])).toThrow('names the server "elsewhere", which has no policy');
  });
});

/** Whether a set of tools leaves no hazard whole. */
const breaks = (hazards: readonly (readonly (readonly string[])[])[], denied: readonly string[]): boolean =>
  hazards.every((legs) => legs.some((tools) => tools.every((tool) => denied.includes(tool))));

describe('the fewest tools', () => {
  const leg = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 4 });
  const hazards = fc.array(fc.array(leg, { minLength: 2, maxLength: 3 }), { maxLength: 4 });

  test('are as few as trying every set of tools finds', () => {
    const sets = Array.from({ length: 2 ** 8 }, (_, bits) => [...'abcdefgh'].filter((_tool, index) => (bits >> index) & 1));
    fc.assert(
      fc.property(hazards, (of) => {
        const { tools, exact } = fewestTools(of);
        const smallest = Math.min(...sets.filter((set) => breaks(of, set)).map(({ length }) => length));
        expect({ breaks: breaks(of, tools), size: tools.length, exact }).toEqual({ breaks: true, size: smallest, exact: true });
      }),
    );
  });

  test('of twelve servers that supply every leg are exact', () => {
    const servers = Array.from({ length: 12 }, (_, server) => `server ${server}`);
    const supply = (what: string) => servers.map((server) => `${server} ${what}`);
    const of = [
      [supply('secrets'), supply('out')],
      [supply('strangers'), supply('critical')],
      [supply('private'), supply('strangers'), supply('out')],
    ];
    const { tools, exact } = fewestTools(of);
    expect({ exact, count: tools.length }).toEqual({ exact: true, count: 24 });
    expect(breaks(of, tools)).toBe(true);
  });

  test('are called a bound where there are too many ways to try, and still break everything', () => {
    const of = Array.from({ length: 40 }, (_, index) => [[`a${index}`], [`b${index}`], [`c${index}`]]);
    const { tools, exact } = fewestTools(of);
    expect({ exact, breaks: breaks(of, tools) }).toEqual({ exact: false, breaks: true });
  });
});
