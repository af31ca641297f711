import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proveExports } from '#clients/prove-exports.ts';
import { CATEGORIES, SEVERITIES } from '#model/scales.ts';
import type { Parameter, Policy, Role, Told, ToolAssessment, ToolRule } from '#model/types.ts';
import { argumentPlace } from '#policy/argument-rules/argument-place.ts';
import { argumentRulesOf } from '#policy/argument-rules/propose.ts';
import { type Decision, decide } from '#policy/decide.ts';
import { explain } from '#policy/explain.ts';
import { PRESETS } from '#policy/presets.ts';
import { provePins } from '#policy/proof/prove.ts';
import { recommend, recommendServer } from '#policy/recommend.ts';
import { assessed, dispatching, labelled } from './assessments.ts';

const full = { preset: 'recommended', form: 'full' } as const;
const minimal = { preset: 'recommended', form: 'minimal' } as const;

function parameter(name: string, type: string, roles: readonly Role[], more: Partial<Parameter> = {}): Parameter {
  return { at: `/inputSchema/properties/${name}`, name, type, required: true, roles: [...roles], ...more };
}

const optional = { required: false };
const writing = (...parameters: Parameter[]): ToolAssessment => labelled('t', 'Write', 'medium', { parameters });
const changing = (name: string, ...parameters: Parameter[]): ToolAssessment => labelled(name, 'Write', 'medium', { parameters });
const reading = (...parameters: Parameter[]): ToolAssessment => labelled('t', 'Read', 'low', { parameters });
const named = (name: string, ...parameters: Parameter[]): ToolAssessment => labelled(name, 'Read', 'low', { parameters });
const sending = (...parameters: Parameter[]): ToolAssessment => labelled('t', 'Read', 'low', { parameters, traits: ['sends-outward'] });
const mailing = (...parameters: Parameter[]): ToolAssessment => labelled('t', 'Write', 'medium', { parameters, traits: ['sends-outward'] });
const coding = (...parameters: Parameter[]): ToolAssessment =>
  labelled('t', 'Write', 'medium', { parameters, traits: ['open-ended-argument'] });
const paying = (...parameters: Parameter[]): ToolAssessment => labelled('t', 'Write', 'medium', { parameters, traits: ['moves-money'] });

/** A tool whose label rests on a list that it acts on. */
const acting = (list: Parameter): ToolAssessment => ({
  ...writing(list),
  evidence: [{ rule: 'acts-in-bulk', part: 'severity', at: `${list.at}/description`, quote: 'cards to add' }],
});

const about = (what: NonNullable<Told['switch']>['about'], risky: boolean, byDefault?: boolean): Partial<Parameter> => ({
  told: { switch: { about: what, risky }, ...(byDefault !== undefined && { byDefault }) },
});

const choosing = (environments: string[], told: Told = {}, more: Partial<Parameter> = {}): ToolAssessment =>
  writing(parameter('env', 'string', [], { told: { environments, ...told }, ...more }));

function judged(tool: ToolAssessment, args: object): Decision['decision'] {
  return decide(recommend(tool, full).policy, { tool: tool.name, arguments: args }, { digest: tool.digest }).decision;
}

/** Of an own rule alone, without what the label gives already. */
function added(tool: ToolAssessment): ToolRule | undefined {
  const { limits: _, ...rule } = recommend(tool, full).policy.tools?.[tool.name] ?? {};
  return rule;
}

const list = (length: number): string[] => Array.from({ length }, () => 'x');

describe('a call is stopped for its argument, and its neighbour is not:', () => {
  test.each<[string, ToolAssessment, object, Decision['decision'], object]>([
    ['SQL', reading(parameter('sql', 'string', ['sql'])), { sql: 'SELECT 1' }, 'approve', {}],
    ['code', coding(parameter('script', 'string', ['code'], optional)), { script: '1' }, 'approve', { other: '1' }],
    ['a command', writing(parameter('args', 'array of string', ['command'], optional)), { args: ['-x'] }, 'approve', {}],
    ['an address', sending(parameter('url', 'string', ['url'], optional)), { url: 'https://a.example' }, 'approve', { uri: 'x' }],
    ['a host', sending(parameter('host', 'string', ['host'], optional)), { host: 'a.example' }, 'approve', {}],
    ['a recipient', mailing(parameter('to', 'string', ['recipient'], optional)), { to: 'a@b.example' }, 'approve', {}],
    ['a sum', paying(parameter('amount', 'number', ['amount'])), { amount: 100.01 }, 'approve', { amount: 100 }],
    ['no sum', paying(parameter('amount', 'number', ['amount'])), {}, 'approve', { amount: 0 }],
    ['a sum that is left out, which may be any', paying(parameter('amount', 'number', ['amount'], optional)), {}, 'approve', { amount: 1 }],
    [
      'a sum that is small when left out',
      paying(parameter('amount', 'number', ['amount'], { ...optional, told: { byDefault: 5 } })),
      { amount: '1' },
      'approve',
      {},
    ],
    [
      'a sum in cents',
      paying(parameter('amount_cents', 'integer', ['amount'], { told: { unit: 'minor' } })),
      { amount_cents: 10_001 },
      'approve',
      { amount_cents: 10_000 },
    ],
    ['a sum as text', paying(parameter('amount', 'string', ['amount'], optional)), { amount: '1' }, 'approve', {}],
    ['a path', named('read_file', parameter('path', 'string', ['path'])), { path: '/etc/passwd' }, 'deny', { path: '/workspace/a' }],
    [
      'a path that climbs',
      named('getFileInfo', parameter('file_path', 'string', ['path'])),
      { file_path: '/workspace/../a' },
      'deny',
      { file_path: '/workspace' },
    ],
    ['no path', named('list_directory', parameter('path', 'string', ['path'])), {}, 'deny', { path: '/workspace' }],
    ['a folder', reading(parameter('output_path', 'string', ['path'])), { output_path: '/etc' }, 'deny', { output_path: '/workspace/a' }],
    ['a path that may be left out', reading(parameter('path', 'string', ['path'], optional)), { path: '/workspace' }, 'approve', {}],
    [
      'a name of a file that climbs',
      writing(parameter('file_name', 'string', ['path'])),
      { file_name: '../.ssh/config' },
      'approve',
      { file_name: 'report v2..final.pdf' },
    ],
    ['a name of a file on another drive', reading(parameter('filename', 'string', ['path'])), { filename: 'C:a' }, 'approve', {}],
    [
      'a name of a file at home, in a list',
      writing(parameter('files[].fileName', 'string', ['path'], { at: '/inputSchema/properties/files/items/properties/fileName' })),
      { files: [{ fileName: 'a.txt' }, { fileName: '~root' }] },
      'approve',
      { files: [{ fileName: 'a.txt' }] },
    ],
    [
      'a name of a file that hides',
      writing(parameter('filename', 'string', ['path'])),
      { filename: '.npmrc' },
      'approve',
      { filename: 'a' },
    ],
    [
      'a name of a file that is read on the machine',
      writing(parameter('filename', 'string', ['path'], { ...optional, told: { leads: true } })),
      { filename: 'evil.yaml' },
      'approve',
      {},
    ],
    ['a path of another kind', reading(parameter('nodePath', 'string', ['path'])), { nodePath: 'a/b' }, 'approve', {}],
    ['production', choosing(['staging', 'dev']), { env: 'production' }, 'approve', { env: 'staging' }],
    ['production in capitals', choosing(['staging']), { env: 'STAGING' }, 'approve', { env: 'staging' }],
    ['an environment that is not said', choosing(['staging'], {}, optional), {}, 'approve', { env: 'staging' }],
    ['production beside a harmless default', choosing(['dev'], { byDefault: 'dev' }, optional), { env: 'prod' }, 'approve', {}],
    ['a switch', writing(parameter('force', 'boolean', ['flag:force'], optional)), { force: true }, 'deny', {}],
    ['a switch as text', writing(parameter('all', 'boolean', ['flag:all'], optional)), { all: 'true' }, 'deny', { all: false }],
    ['a switch that must be set', writing(parameter('hard', 'boolean', ['flag:permanent'])), {}, 'deny', { hard: false }],
    [
      'production by a switch',
      writing(parameter('isProduction', 'boolean', [], { ...optional, ...about('production', true) })),
      { isProduction: true },
      'approve',
      {},
    ],
    [
      'a switch that must choose',
      writing(parameter('production', 'boolean', [], about('production', true))),
      {},
      'approve',
      { production: false },
    ],
    [
      'live mode as text',
      writing(parameter('live_mode', 'boolean', [], { ...optional, ...about('production', true) })),
      { live_mode: 'yes' },
      'approve',
      { live_mode: false },
    ],
    [
      'what leaves a sandbox',
      writing(parameter('sandbox', 'boolean', [], { ...optional, ...about('sandbox', false) })),
      { sandbox: false },
      'approve',
      { sandbox: true },
    ],
    [
      'a trial run that is turned off',
      writing(parameter('dry_run', 'boolean', ['flag:dry-run'], { ...optional, ...about('trial', false, true) })),
      { dry_run: false },
      'approve',
      {},
    ],
    [
      'a safeguard that is turned off',
      writing(parameter('verify_ssl', 'boolean', [], { ...optional, ...about('safeguard', false, true) })),
      { verify_ssl: false },
      'approve',
      {},
    ],
    [
      'a safeguard that is skipped',
      writing(parameter('skip_security_check', 'boolean', [], { ...optional, ...about('safeguard', true) })),
      { skip_security_check: true },
      'deny',
      {},
    ],
    [
      'a currency that no cap was set for',
      paying(parameter('amount', 'number', ['amount']), parameter('currency', 'string', ['currency'], { told: { currencies: ['EUR'] } })),
      { amount: 1, currency: 'KWD' },
      'approve',
      { amount: 1, currency: 'EUR' },
    ],
    [
      'a long list inside an argument',
      writing(parameter('body.ids', 'array of string', ['id'], { at: '/inputSchema/properties/body/properties/ids' })),
      { body: { ids: list(21) } },
      'deny',
      { body: { ids: list(20) } },
    ],
    [
      'what holds a list as text',
      writing(parameter('body.ids', 'array of string', ['id'], { at: '/inputSchema/properties/body/properties/ids' })),
      { body: '{"ids": []}' },
      'deny',
      { body: {} },
    ],
    ['more than one call should change', acting(parameter('cards', 'array of object', [])), { cards: list(21) }, 'deny', { cards: [] }],
    ['a long list', writing(parameter('ids', 'array of string', ['bulk', 'id'])), { ids: list(21) }, 'deny', { ids: list(20) }],
    ['a list as text', writing(parameter('ids', 'array of string', ['bulk'], optional)), { ids: 'a,b' }, 'deny', { ids: [] }],
  ])('%s', (_, tool, args, decision, neighbour) => {
    expect(judged(tool, args)).toBe(decision);
    expect(judged(tool, neighbour)).toBe('allow');
  });
});

describe('a person looks at whom a tool reaches that only changes something:', () => {
  test.each<[string, string, Role[]]>([
    ['mb_pulse_create', 'channels[].recipients', ['recipient']],
    ['save_draft', 'recipients', ['recipient']],
    ['import_org_users_and_groups', 'members[].email', ['recipient']],
    ['import_contacts', 'members[].email', ['recipient']],
    ['contract-testing_admin_update_user', 'email', ['recipient']],
    ['wp_update_user', 'email', ['recipient']],
    ['update_user_contact', 'email', ['recipient']],
    ['discord_create_webhook', 'channelId', ['id', 'recipient']],
    ['schedule_draft', 'to', ['recipient']],
    ['alert-policy-create', 'Alerts.Email', ['recipient']],
    ['updateMonitor', 'monitor.notifications.onError[].email', ['recipient']],
    ['create_filter', 'criteria.to', ['recipient']],
    ['notify_customer', 'email', ['recipient']],
    ['create_customer_message', 'to', ['recipient']],
  ])('%s by %s', (name, argument, roles) => {
    const at = `/inputSchema/properties/${argument.replaceAll('[].', '/items/properties/').replaceAll('.', '/properties/')}` as const;
    const rules = argumentRulesOf(changing(name, parameter(argument, 'string', roles, { at })), { isAsked: false });
    expect(rules.map(({ test }) => test)).toEqual(['given']);
  });
});

describe('a call that leaves an argument out is held to its default, and one that says a safe value passes:', () => {
  const defaulting = (byDefault: string | number | boolean, told: Told = {}): Partial<Parameter> => ({
    ...optional,
    told: { ...told, byDefault },
  });
  test.each<[string, ToolAssessment, object, Decision['decision'], string]>([
    [
      'production by a switch',
      writing(parameter('live', 'boolean', [], { ...optional, ...about('production', true, true) })),
      { live: false },
      'approve',
      'left out it is true, so a call without it waits as well',
    ],
    [
      'what is real unless it is a test',
      writing(parameter('sandbox', 'boolean', [], { ...optional, ...about('sandbox', false, false) })),
      { sandbox: true },
      'approve',
      'left out it is false, so a call without it waits as well',
    ],
    [
      'a flag',
      writing(parameter('overwrite', 'boolean', ['flag:overwrite'], defaulting(true))),
      { overwrite: false },
      'deny',
      'so it must be false; left out it is true, so a call without it is refused as well; take',
    ],
    [
      'an environment',
      choosing(['dev'], { byDefault: 'production' }, optional),
      { env: 'dev' },
      'approve',
      'left out it is “production”, so',
    ],
    [
      'a sum',
      paying(parameter('amount', 'number', ['amount'], defaulting(500))),
      { amount: 1 },
      'approve',
      'left out it is 500, so a call without it waits as well',
    ],
    [
      'a currency',
      paying(
        parameter('amount', 'number', ['amount']),
        parameter('currency', 'string', ['currency'], defaulting('KWD', { currencies: ['EUR'] })),
      ),
      { currency: 'EUR' },
      'approve',
      'left out it is “KWD”, so',
    ],
  ])('%s', (_, tool, safe, decision, said) => {
    const others = tool.parameters.length > 1 ? { amount: 1 } : {};
    expect(judged(tool, others)).toBe(decision);
    expect(judged(tool, { ...others, ...safe })).toBe('allow');
    expect(
      recommend(tool, full)
        .reasons.map(({ because }) => because)
        .join('\n'),
    ).toContain(said);
  });

  test('to nothing where another spelling of it stands before it, which stands for both', () => {
    const spelt = (name: string, told: Told): Parameter =>
      parameter(name, 'string', [], { ...optional, told: { environments: ['duplicate'], production: 'live', ...told } });
    const tool = writing(spelt('edit_target', { byDefault: 'duplicate' }), spelt('editTarget', {}));
    expect([judged(tool, {}), judged(tool, { editTarget: 'duplicate' }), judged(tool, { editTarget: 'live' })]).toEqual([
      'allow',
      'allow',
      'approve',
    ]);
    const unsaid = writing(spelt('edit_target', {}), spelt('editTarget', {}));
    expect([judged(unsaid, {}), judged(unsaid, { edit_target: 'duplicate' })]).toEqual(['approve', 'allow']);
    expect(recommend(unsaid, full).reasons[1]?.because).toMatch(
      /all but “duplicate”, which its definition names beside “live”; .* may mean “live” and waits/,
    );
  });

  test('whatever is named where only production is, or where a sum stands as text', () => {
    const only = choosing([], { byDefault: 'production' }, optional);
    const text = paying(parameter('amount', 'string', ['amount'], defaulting('5000')));
    for (const [tool, given] of [
      [only, { env: 'x' }],
      [text, { amount: '1' }],
    ] as const)
      expect([judged(tool, {}), judged(tool, given)]).toEqual(['approve', 'approve']);
  });

  test('a safe one passes, and is said', () => {
    const tool = writing(parameter('live', 'boolean', [], { ...optional, ...about('production', true, false) }));
    expect([judged(tool, {}), judged(tool, { live: true })]).toEqual(['allow', 'approve']);
    expect(recommend(tool, full).reasons.at(-1)?.because).toMatch(/where it is on; left out it is false, which passes\.$/);
  });
});

describe('a path that may be none of the file system is asked about, and never refused:', () => {
  const path = parameter('path', 'string', ['path']);
  test.each<[string, ToolAssessment]>([
    ['of an interface', named('jira_get', path, parameter('queryParams', 'object', []))],
    ['in a repository', named('get_file_contents', parameter('owner', 'string', []), parameter('repo', 'string', []), path)],
    ['in a workspace of a host', named('get_file_content', parameter('workspace', 'string', []), path)],
    ['relative to something', named('read_file', { ...path, told: { relative: true } })],
    ['on the machine of an id', named('read_file', parameter('sandbox_id', 'string', ['id']), path)],
    ['of a website', named('getWebsiteFileContent', parameter('domain', 'string', []), path)],
    ['of a profile', named('update_profile', path)],
    ['of a page', named('wiki_upsert_page', path)],
  ])('%s', (_, tool) => {
    const { [tool.name]: rule = {} } = recommend(tool, full).policy.tools ?? {};
    expect(rule.require).toBeUndefined();
    expect(judged(tool, { path: '/rest/api/3/project' })).toBe('approve');
  });

  test.each(['file', 'folder', 'filename'])('what `%s` holds, which may be its content', (name) => {
    expect(added(named('upload_file', parameter(name, 'string', ['path'])))).not.toHaveProperty('require');
  });
});

describe('nothing is asked of', () => {
  test.each<[string, ToolAssessment]>([
    ['an argument without a role', writing(parameter('sql', 'string', []))],
    ['the address that a tool without outward effects reads', reading(parameter('url', 'string', ['url']))],
    ['whose records are read', reading(parameter('email', 'string', ['recipient']))],
    ...['create_contact', 'customers-create', 'update-customer', 'ashby_add_lead', 'createContactsInBulkV1', 'draft_email'].map(
      (name): [string, ToolAssessment] => [
        `an address that ${name} only stores`,
        changing(name, parameter('email', 'string', ['recipient'])),
      ],
    ),
    ['a conversation by its id', changing('add_reaction', parameter('channelId', 'string', ['id', 'recipient']))],
    ['the code of an item', writing(parameter('code', 'string', ['code']))],
    ['a number of a tool that moves no money', writing(parameter('amount', 'number', ['amount']))],
    ['how many pieces are bought', paying(parameter('quantity', 'number', ['amount']))],
    ['how deep is looked', reading(parameter('recursive', 'boolean', ['flag:recursive']))],
    ['a trial run', writing(parameter('dry_run', 'boolean', ['flag:dry-run']))],
    ['a confirmation', writing(parameter('confirm', 'boolean', ['flag:confirm']))],
    ['a switch that is text', writing(parameter('force', 'string', ['flag:force']))],
    ['the environment that is read', labelled('t', 'Read', 'low', { parameters: choosing(['staging']).parameters })],
    ['how much is read', reading(parameter('ids', 'array of string', ['bulk']))],
    ['production that is only looked for', reading(parameter('isProduction', 'boolean', [], about('production', true)))],
    ['a list that is no more than an attribute', writing(parameter('tags', 'array of string', []))],
    ['a list far down', writing(parameter('ids', 'array of string', ['id'], { at: `/inputSchema${'/properties/a'.repeat(4)}` }))],
    ['a list or one', writing(parameter('ids', 'array or string', ['bulk']))],
    ['a choice', writing(parameter('a', 'boolean', ['flag:all'], { at: '/inputSchema/anyOf/0/properties/a' }))],
    ['what a condition reads as every element', sending(parameter('*', 'string', ['url']))],
    ['a name that no schema can check', writing(parameter('__proto__', 'array of string', ['bulk']))],
  ])('%s', (_, tool) => {
    expect(added(tool)).toEqual({});
  });

  test.each([
    ['is denied', 'Read', 'high'],
    ['waits for a person and moves no money', 'Destructive', 'high'],
    ['is hidden', 'Destructive', 'critical'],
  ] as const)('a tool that %s already', (_, category, severity) => {
    const parameters = [parameter('amount', 'number', ['amount']), parameter('sql', 'string', ['sql'])];
    const plain = recommend(labelled('t', category, severity), full).policy;
    expect(recommend(labelled('t', category, severity, { parameters }), full).policy).toEqual(plain);
  });

  test('any tool in the minimal form', () => {
    const parameters = [parameter('sql', 'string', ['sql']), parameter('ids', 'array of string', ['bulk'])];
    const [bare, rich] = [labelled('t', 'Write', 'low'), labelled('t', 'Write', 'low', { parameters })];
    expect(recommend(rich, minimal).policy).toEqual(recommend(bare, minimal).policy);
  });
});

describe('a sum in a call that a person looks at anyway', () => {
  const amount = (told: Told | undefined, more: Partial<Parameter> = {}): Parameter =>
    parameter('amount', 'number', ['amount'], { ...(told && { told }), ...more });
  const currency = (currencies?: string[]): Parameter =>
    parameter('currency', 'string', ['currency'], currencies && { told: { currencies } });
  const financial = (...parameters: Parameter[]): ToolAssessment => labelled('pay', 'Financial', 'high', { parameters });
  const tool = financial(amount({ unit: 'minor' }), currency(['BRL', 'EUR']));

  test('is refused beyond a cap', () => {
    const euros = { currency: 'EUR' };
    expect([10_000, 10_001, '1', undefined].map((sum) => judged(tool, sum === undefined ? euros : { ...euros, amount: sum }))).toEqual([
      'approve',
      'deny',
      'deny',
      'deny',
    ]);
    expect(judged(financial(amount(undefined, optional)), {})).toBe('approve');
    expect(judged(financial(amount({ byDefault: 500 }, optional)), {})).toBe('deny');
  });

  test.each<[string, ToolAssessment, string]>([
    ['both', tool, ' in cents or other minor units of the currency that “currency” names (BRL or EUR), so'],
    ['the unit', financial(amount({ unit: 'major' })), ' in whole units of a currency that its definition does not tell, so'],
    [
      'the currency',
      financial(amount({ currencies: ['USD'] })),
      ' in USD, and its definition does not tell whether in whole or in minor units',
    ],
    ['an argument for it', financial(amount(undefined), currency()), ' in the currency that “currency” names, and its definition does not'],
    ['nothing', financial(amount(undefined)), ', and its definition tells neither the currency nor whether in whole or in minor units, so'],
    [
      'another sum’s currency',
      financial(amount(undefined), { ...currency(['EUR']), name: 'fee.currency' }),
      ', and its definition tells neither the currency',
    ],
  ])('is said in its unit and currency as far as the definition tells %s', (_, { parameters }, said) => {
    for (const [label, verb] of [
      [financial(...parameters), 'is refused even where a person would say yes'],
      [paying(...parameters), 'a person looks at more than'],
    ] as const) {
      const told = recommend(label, full).reasons.find(({ because }) => because.includes('is a sum of money'));
      expect(told?.because).toContain(`is a sum of money${said}`);
      expect(told?.because).toContain(verb);
    }
  });

  const at = '/inputSchema/properties/lines/items/properties/amount';

  test('is refused in a list where one of them is beyond the cap, whatever its neighbours leave out', () => {
    const lines = financial(amount(undefined, { at, name: 'lines[].amount', required: false }));
    const of = (...amounts: unknown[]): string =>
      judged(lines, { lines: amounts.map((one) => (one === undefined ? {} : { amount: one })) });
    expect([of(100, 100), of(100, undefined), of(), judged(lines, {})]).toEqual(Array(4).fill('approve'));
    expect([of(1, 100.01), of('1'), judged(lines, { lines: '[]' }), judged(lines, { lines: ['x'] })]).toEqual(Array(4).fill('deny'));
    expect(recommend(lines, full).reasons.at(-1)?.because).toMatch(/for each element.*above 100 is refused.*no clause adds them up\.$/);
  });

  test('is refused in a list where it is beyond the cap unless it is said', () => {
    const lines = financial(amount({ byDefault: 500 }, { at, name: 'lines[].amount', required: false }));
    expect([judged(lines, { lines: [{ amount: 1 }] }), judged(lines, {})]).toEqual(['approve', 'approve']);
    expect(judged(lines, { lines: [{ amount: 1 }, {}] })).toBe('deny');
  });

  test('counts in no other currency than those that its cap was set for', () => {
    const { approve, deny } = { approve: judged(tool, { amount: 1, currency: 'EUR' }), deny: judged(tool, { amount: 1, currency: 'JPY' }) };
    expect({ approve, deny, silent: judged(tool, { amount: 1 }) }).toEqual({ approve: 'approve', deny: 'deny', silent: 'deny' });
    expect(recommend(tool, full).reasons.at(-1)?.because).toBe(
      '“currency” of “pay” chooses what “amount” counts in, and a cap means something only in the currencies that it was set for, so any but BRL or EUR is refused, which is the list to change.',
    );
    const elsewhere = financial(amount(undefined), { ...currency(['EUR']), name: 'fee.currency' });
    expect(judged(elsewhere, { amount: 1, currency: 'JPY' })).toBe('approve');
  });

  test('is left alone where it counts, stands as text, or is a price for one of several in a list', () => {
    const each = { at, name: 'lines[].unitAmount' };
    const others = [amount(undefined, { name: 'quantity' }), amount(undefined, { type: 'string' }), amount(undefined, each)];
    for (const other of others) expect(recommend(financial(other), full).policy).toEqual(recommend(financial(), full).policy);
  });
});

test('a seat belt for SQL is offered as one, in a pattern that loads', () => {
  const { reasons } = recommend(reading(parameter('sql', 'string', ['sql'])), full);
  const [, pattern = ''] = /and “(.*)” is a seat belt and no lock\.$/.exec(reasons.at(-1)?.because ?? '') ?? [];
  const belted: Policy = {
    version: '1',
    default: 'deny',
    tools: { t: { deny_if: [{ conditions: [{ path: '/sql', op: 'regex', value: pattern }] }] } },
  };
  const ruling = (sql: string) => decide(belted, { tool: 't', arguments: { sql } }, {}).decision;
  expect(['SELECT updated_at FROM a', 'drop table a', 'WITH x AS (DELETE FROM a) SELECT 1'].map(ruling)).toEqual(['allow', 'deny', 'deny']);
});

test('an argument is found where a call has it, through objects and lists', () => {
  expect(argumentPlace('/inputSchema/properties/properties/properties/a~1b')).toBe('/properties/a~1b');
  expect(argumentPlace('/inputSchema/properties/items/items/properties/url')).toBe('/items/*/url');
  expect(argumentPlace('/inputSchema/$defs/a/properties/url')).toBeUndefined();
  expect(argumentPlace('/outputSchema/properties/url')).toBeUndefined();
  const at = '/inputSchema/properties/messages/items/properties/to';
  const tool = mailing(parameter('messages[].to', 'string', ['recipient'], { at }));
  expect(judged(tool, { messages: [{ text: 'x' }, { to: 'a' }] })).toBe('approve');
  expect(judged(tool, { messages: [{ text: 'x' }] })).toBe('allow');
});

describe('a tool that offers several actions', () => {
  const actions = dispatching('manage', [
    ['list', 'Read', 'low'],
    ['drop', 'Destructive', 'critical'],
  ]);
  const tool = { ...actions, parameters: [...actions.parameters, parameter('force', 'boolean', ['flag:force'], optional)] };

  test('keeps what is done about its actions, and gets the rest beside it', () => {
    expect(judged(tool, { action: 'list' })).toBe('allow');
    expect(judged(tool, { action: 'list', force: true })).toBe('deny');
    expect(judged(tool, { action: 'drop' })).toBe('deny');
    const { reasons } = recommend(tool, full);
    expect(reasons.map(({ clause }) => clause)).toEqual(['tools.manage.deny_if[0]', 'tools.manage.deny_if[1]']);
    expect(reasons[1]?.because).toMatch(/^“force” of “manage” is a switch .* false or left out; take the clause away where you need it\.$/);
  });

  test('has no rule for the argument that chooses', () => {
    const parameters = actions.parameters.map((choosing) => ({ ...choosing, roles: ['action', 'command'] as Role[] }));
    expect(argumentRulesOf({ ...actions, parameters }, { isAsked: false })).toEqual([]);
  });
});

const PARAMETERS = [
  parameter('sql', 'string', ['sql'], optional),
  parameter('url', 'string', ['url']),
  parameter('to', 'array of string', ['bulk', 'recipient']),
  parameter('amount', 'number', ['amount'], optional),
  parameter('fee', 'number', ['amount']),
  parameter('directory', 'string', ['path']),
  parameter('env', 'string', [], { told: { environments: ['staging', 'dev'], byDefault: 'dev' } }),
  parameter('currency', 'string', ['currency'], { told: { currencies: ['EUR', 'USD'] } }),
  parameter('production', 'boolean', [], { ...optional, ...about('production', true, true) }),
  parameter('sandbox', 'boolean', [], { ...optional, ...about('sandbox', false) }),
  parameter('price', 'number', ['amount'], { ...optional, told: { byDefault: 500 } }),
  parameter('lines[].amount', 'number', ['amount'], { ...optional, at: '/inputSchema/properties/lines/items/properties/amount' }),
  parameter('outputPath', 'string', ['path'], optional),
  parameter('filename', 'string', ['path'], optional),
  parameter('force', 'boolean', ['flag:force'], optional),
  parameter('all', 'boolean', ['flag:all']),
  parameter('ids', 'array of number', ['bulk', 'id'], optional),
  parameter('rows[].to', 'string', ['recipient'], { at: '/inputSchema/properties/rows/items/properties/to' }),
];

const anyTool: fc.Arbitrary<ToolAssessment> = fc
  .tuple(fc.constantFrom(...CATEGORIES), fc.constantFrom(...SEVERITIES), fc.subarray(PARAMETERS), fc.boolean())
  .map(([category, severity, parameters, isOutward]) =>
    labelled('t', category, severity, { parameters, traits: isOutward ? ['sends-outward', 'moves-money'] : [] }),
  );

test('the full form is never looser than the minimal one', () => {
  const names = [...PARAMETERS.map(({ name }) => name), 'rows'];
  const value = fc.oneof(
    fc.constantFrom<unknown>(true, 'true', 'staging', 'EUR', 100, 101, '/workspace/a', null, list(21), [{ to: 'x' }], [{ amount: 101 }]),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const order = ['allow', 'approve', 'deny'];
  fc.assert(
    fc.property(
      anyTool,
      fc.dictionary(fc.constantFrom(...names), value),
      fc.constantFrom('recommended', 'strict'),
      (tool, args, preset) => {
        const of = (form: 'minimal' | 'full') =>
          decide(recommend(tool, { preset, form }).policy, { tool: 't', arguments: args }, { digest: tool.digest }).decision;
        expect(order.indexOf(of('full'))).toBeGreaterThanOrEqual(order.indexOf(of('minimal')));
      },
    ),
  );
});

describe('a server whose tools have all of it', () => {
  const outward = { traits: ['sends-outward', 'moves-money'] as ToolAssessment['traits'], parameters: PARAMETERS };
  const server = assessed(labelled('look', 'Read', 'low', outward), labelled('change', 'Write', 'low', outward));
  const { policy, reasons } = recommendServer(server, full);
  const plain = recommendServer(server, minimal).policy;
  const samples = server.tools.map((tool) => ({ tool, samples: [{}] }));
  const failures = (changed: Policy): string[] =>
    [...provePins(plain, changed, { preset: 'recommended', samples })].map(({ tool = '' }) => tool);

  test('has a reason for every clause, each in words of its own that name the value to change', () => {
    const { arguments: _, require = [], deny_if = [], approve_if = [] } = policy.tools?.['change'] ?? {};
    const counted = [
      ['require', require],
      ['deny_if', deny_if],
      ['approve_if', approve_if],
    ] as const;
    const named = counted.flatMap(([key, entries]) => entries.map((_entry, index) => `tools.change.${key}[${index}]`));
    const clauses = reasons.map(({ clause }) => clause);
    expect(named).toHaveLength(17);
    expect(clauses).toEqual(expect.arrayContaining([...named, 'tools.change.arguments']));
    expect(new Set(reasons.map(({ because }) => because)).size).toBe(reasons.length);
    for (const valued of ['arguments', 'require[0]'])
      expect(reasons.find(({ clause }) => clause === `tools.change.${valued}`)?.because).toContain('the value to change');
  });

  test('says the reasons in plain sentences', () => {
    const sentence = explain(policy).find((said) => said.startsWith('`change`'));
    expect(sentence).toContain('a call is refused unless `directory` lies under one of “/workspace”');
    expect(sentence).toContain('a person is asked when `fee` is more than 100 (“fee” of “change” is a sum of money');
  });

  test('is proven in every preset', () => {
    for (const { id: preset } of PRESETS) {
      const of = (form: 'minimal' | 'full'): Policy => recommendServer(server, { preset, form }).policy;
      expect([...provePins(of('minimal'), of('full'), { preset, samples })]).toEqual([]);
    }
  });

  test.each(['arguments', 'require', 'deny_if', 'approve_if'] as const)('is not proven, and the tool is named, without its %s', (key) => {
    const { [key]: _, ...rest } = policy.tools?.['change'] ?? {};
    expect(failures(policy)).toEqual([]);
    expect([...new Set(failures({ ...policy, tools: { ...policy.tools, change: rest } }))]).toEqual(['change']);
  });

  test('is exported to no client more loosely, pinned or not', () => {
    const { pins: _, ...unpinned } = policy;
    for (const exported of [policy, unpinned]) expect([...proveExports(exported, ['look', 'change'])]).toEqual([]);
  });
});
