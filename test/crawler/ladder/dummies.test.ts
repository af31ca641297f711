import { createPrivateKey } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dummyFor } from '#crawler/ladder/dummies.ts';
import { dummiesFor, isVariable, variablesIn } from '#crawler/ladder/names.ts';

describe('the dummy value for a variable', () => {
  test.each([
    ['WEATHER_API_KEY', /^dummy-[0-9a-f]{32}$/],
    ['CODACY_ACCOUNT_TOKEN', /^dummy-/],
    ['API_TOKEN', /^dummy-/],
    ['OPENAI_API_KEY', /^sk-/],
    ['SUPABASE_ACCESS_TOKEN', /^sbp_[0-9a-f]{40}$/],
    ['SLACK_MCP_XOXP_TOKEN', /^xoxp-/],
    ['GITHUB_PERSONAL_ACCESS_TOKEN', /^ghp_/],
    ['JIRA_URL', /^https:\/\//],
    ['DATABASE_URL', /^postgresql:\/\//],
    ['MONGODB_URI', /^mongodb:\/\//],
    ['REDIS_URL', /^redis:\/\//],
    ['ATLASSIAN_USER_EMAIL', /^[a-z]+@[a-z.]+$/],
    ['AZURE_TENANT_ID', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/],
    ['AWS_REGION', /^us-east-1$/],
    ['WEB_PORT', /^\d+$/],
    ['MCP_TRANSPORT', /^stdio$/],
    ['WALLET_PRIVATE_KEY', /^0x[0-9a-f]{64}$/],
    ['GMAIL_OAUTH_PATH', /^\/fixtures\/credentials\.json$/],
    ['COOLIFY_ACCESS_TOKEN_FILE', /^\/fixtures\/config\.json$/],
    ['KUBECONFIG', /^\/fixtures\/kubeconfig\.yaml$/],
    ['OBSIDIAN_VAULT_PATH', /^\/tmp$/],
  ])('%s looks like %s', (name, shape) => {
    expect(dummyFor(name)).toMatch(shape);
  });

  test('for a key in PEM is one that can be read', () => {
    expect(createPrivateKey(dummyFor('GITHUB_APP_PRIVATE_KEY') ?? '').asymmetricKeyType).toBe('ed25519');
  });

  test.each([
    'NODE_OPTIONS',
    'NODE_PATH',
    'LD_PRELOAD',
    'LD_LIBRARY_PATH',
    'PATH',
    'HOME',
    'NPM_CONFIG_REGISTRY',
    'BASH_ENV',
    'HTTPS_PROXY',
    'PYTHONSTARTUP',
    'GIT_SSH_COMMAND',
    'SSL_CERT_FILE',
    'READ_ONLY',
    'DISABLE_WRITES',
    'LOG_LEVEL',
  ])('for %s does not exist: it is never set', (name) => {
    expect(dummyFor(name)).toBeUndefined();
  });
});

describe('names', () => {
  test('are taken out of a text only where they are written like variables', () => {
    expect(variablesIn('set A_KEY, $B_TOKEN and process.env.C_ID; not d_key, X-Y, ../E_F_, _G, ÄB_C')).toEqual([
      'A_KEY',
      'B_TOKEN',
      'C_ID',
    ]);
  });

  test('hold nothing that a command line could misread, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const name of Object.keys(dummiesFor(variablesIn(text)))) expect(name).toMatch(/^[A-Z][A-Z0-9_]{0,63}$/);
      }),
    );
    expect(isVariable('A_B\n')).toBe(false);
    expect(isVariable(`A_${'B'.repeat(64)}`)).toBe(false);
  });

  test('are at most twenty', () => {
    expect(Object.keys(dummiesFor(Array.from({ length: 10_000 }, (_, index) => `A${index}_KEY`)))).toHaveLength(20);
  });
});

test('every file that looks like a credential is a dummy', () => {
  const files = globSync('crawler/ladder/fixtures/*');
  expect(files).toHaveLength(4);
  expect(JSON.parse(readFileSync('crawler/ladder/fixtures/credentials.json', 'utf8'))).toMatchObject({
    type: 'service_account',
    installed: { client_id: expect.stringContaining('dummy') },
    private_key: readFileSync('crawler/ladder/fixtures/key.pem', 'utf8'),
  });
  expect(parse(readFileSync('crawler/ladder/fixtures/kubeconfig.yaml', 'utf8'))).toMatchObject({
    'current-context': 'dummy',
    clusters: [{ name: 'dummy', cluster: { server: 'https://127.0.0.1:6443' } }],
    users: [{ name: 'dummy', user: { token: dummyFor('API_TOKEN') } }],
  });
});
