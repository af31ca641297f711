import { describe, expect, test } from 'vitest';
import { originOf } from '#clients/config/package.ts';
import { readServers } from '#clients/config/read.ts';
import { bareAddress, publicAddress, withDummies } from '#clients/config/redact.ts';

const COMMAND = { command: 'npx', arguments: ['-y', 'x@1.2.3'], environment: { A_KEY: 'v' } };

describe('the servers of', () => {
  test.each([
    [
      'Claude Desktop, Cursor, Windsurf and most others',
      'a.json',
      '{"mcpServers":{"x":{"command":"npx","args":["-y","x@1.2.3"],"env":{"A_KEY":"v"}}}}',
    ],
    [
      'VS Code, with comments',
      'mcp.json',
      '{ // servers\n "servers": {"x": {"type":"stdio","command":"npx","args":["-y","x@1.2.3"],"env":{"A_KEY":"v"},},}, "inputs": [] }',
    ],
    [
      'VS Code settings',
      'settings.json',
      '{"editor.fontSize":1,"mcp":{"servers":{"x":{"command":"npx","args":["-y","x@1.2.3"],"env":{"A_KEY":"v"}}}}}',
    ],
    ['Zed', 'settings.json', '{"context_servers":{"x":{"source":"custom","command":"npx","args":["-y","x@1.2.3"],"env":{"A_KEY":"v"}}}}'],
    ['Zed, older', 'settings.json', '{"context_servers":{"x":{"command":{"path":"npx","args":["-y","x@1.2.3"],"env":{"A_KEY":"v"}}}}}'],
    [
      'opencode and Kilo Code',
      'opencode.jsonc',
      '{"mcp":{"x":{"type":"local","command":["npx","-y","x@1.2.3"],"environment":{"A_KEY":"v"},"enabled":true}}}',
    ],
    [
      'Codex and Grok Build',
      'config.toml',
      'model = "m"\n[mcp_servers.x]\ncommand = "npx"\nargs = ["-y", "x@1.2.3"]\n[mcp_servers.x.env]\nA_KEY = "v"\n',
    ],
    [
      'Goose',
      'config.yaml',
      'extensions:\n  x:\n    type: stdio\n    enabled: true\n    cmd: npx\n    args: ["-y", "x@1.2.3"]\n    envs: {A_KEY: v}\n',
    ],
    [
      'Claude Code, in a project',
      '.claude.json',
      '{"projects":{"/home/me/a":{"mcpServers":{"x":{"command":"npx","args":["-y","x@1.2.3"],"env":{"A_KEY":"v"}}}}}}',
    ],
  ])('%s', (_, file, text) => {
    expect(readServers(text, file).servers).toEqual([{ name: 'x', disabled: false, way: COMMAND }]);
  });

  test.each([
    ['url', '{"mcpServers":{"x":{"type":"http","url":"https://a.example/mcp","headers":{"Authorization":"Bearer s"}}}}', 'a.json'],
    ['httpUrl', '{"mcpServers":{"x":{"httpUrl":"https://a.example/mcp","headers":{"Authorization":"Bearer s"}}}}', 'a.json'],
    ['serverUrl', '{"mcpServers":{"x":{"serverUrl":"https://a.example/mcp","headers":{"Authorization":"Bearer s"}}}}', 'a.json'],
    [
      'uri',
      'extensions:\n  x:\n    type: streamable_http\n    uri: https://a.example/mcp\n    headers: {Authorization: Bearer s}\n',
      'a.yaml',
    ],
    ['http_headers', '[mcp_servers.x]\nurl = "https://a.example/mcp"\nhttp_headers = { Authorization = "Bearer s" }\n', 'a.toml'],
  ])('an address under %s', (_, text, file) => {
    expect(readServers(text, file).servers).toEqual([
      { name: 'x', disabled: false, way: { url: 'https://a.example/mcp', headers: { Authorization: 'Bearer s' } } },
    ]);
  });

  test("the list of Docker's toolkit names images, which a crawl tells are waiting for a runner", () => {
    const { servers, unclear } = readServers('registry:\n  github:\n    ref: ""\n  odd: 7\n', 'registry.yaml');
    expect(servers).toEqual([
      { name: 'github', disabled: false, way: { command: 'docker', arguments: ['run', 'github'], environment: {} } },
    ]);
    expect(unclear).toEqual(['odd']);
  });

  test('a file may be switched off, have no way to start and bear names of the prototype', () => {
    const text =
      '{"mcpServers":{"__proto__":{"command":"a"},"constructor":{"command":"b","disabled":true},"none":{},"nothing":null,"words":["x"]}}';
    const { servers, unclear } = readServers(text, 'a.json');
    expect(servers.map(({ name, disabled }) => [name, disabled])).toEqual([
      ['__proto__', false],
      ['constructor', true],
    ]);
    expect(unclear).toEqual(['none', 'nothing', 'words']);
  });

  test('every place counts that has a server, and what else stands there, or among tables alone, is told', () => {
    const text = '{"mcp":{"enabled":true,"servers":{"x":{"url":""},"y":{"command":"a"}}},"servers":{"z":{"command":"b"}}}';
    const { servers, unclear } = readServers(text, 'a.json');
    expect([servers.map(({ name }) => name), unclear]).toEqual([['y', 'z'], ['x']]);
    const both = '{"mcpServers":{"x":{"args":["-y"]},"w":{"command":"a"}},"servers":{"y":{},"z":{"command":"b"}},"extensions":{"v":{}}}';
    expect(readServers(both, 'a.json')).toMatchObject({ servers: [{ name: 'w' }, { name: 'z' }], unclear: ['x', 'y', 'v'] });
    expect(readServers('{"mcpServers":{"x":{"args":["-y"]}},"servers":{"z":{"command":"b"}}}', 'a.json').unclear).toEqual(['x']);
    expect(readServers('{"extensions":{"auto":true},"servers":{"z":{"command":"b"}}}', 'a.json').unclear).toEqual([]);
    expect(readServers('{"mcpServers":{"x":{}}}', 'a.json')).toEqual({ servers: [], unclear: ['x'] });
    expect(readServers('{"mcpServers":{"x":null}}', 'a.json')).toEqual({ servers: [], unclear: ['x'] });
  });

  test.each(['servers', 'mcpServers'])('a place within another, mcp.%s, is no server of it', (key) => {
    const text = JSON.stringify({ mcp: { [key]: { command: { command: 'node' } } } });
    expect(readServers(text, 'a.json')).toMatchObject({ servers: [{ name: 'command', way: { arguments: [] } }], unclear: [] });
    expect(readServers(text, 'a.json').servers).toHaveLength(1);
  });

  test('a reference alone is an image only where images are listed', () => {
    expect(readServers('{"mcpServers":{"x":{"ref":""}}}', 'a.json')).toEqual({ servers: [], unclear: ['x'] });
  });
});

test.each([
  ['a.json', '{"mcpServers":', 'cannot be read'],
  ['a.json', '[]', 'is not a table of settings'],
  ['a.json', '{"mcpServers":{}}', 'names no servers'],
  ['a.toml', 'a = [', 'cannot be read'],
  ['a.yaml', 'a: [', 'cannot be read'],
  [
    'a.yaml',
    `a: &a [x]\n${Array.from(
      { length: 9 },
      (_, n) =>
        `b${n}: &b${n} [${Array(9)
          .fill(n === 0 ? '*a' : `*b${n - 1}`)
          .join(',')}]`,
    ).join('\n')}`,
    'cannot be read',
  ],
])('%s with %j says what is wrong', (file, text, problem) => {
  expect(() => readServers(text, file)).toThrow(problem);
});

describe('dummies', () => {
  test.each([
    [
      ['--api-key', 'hunter2'],
      ['--api-key', 'dummy'],
    ],
    [['--token=hunter2'], ['--token=dummy']],
    [
      ['--db-pass', '12345', '--pin=4711'],
      ['--db-pass', 'dummy', '--pin=1'],
    ],
    [['API_KEY=hunter2'], ['API_KEY=dummy']],
    [['sk-abcdef'], ['dummy']],
    [['ghp_0123456789'], ['dummy']],
    [['Authorization: Bearer x'], ['dummy']],
    [['postgres://me:hunter2@db.example/x?sslkey=hunter2'], ['postgres://db.example/x']],
    [['--url=https://me:hunter2@a.example/?key=hunter2'], ['--url=https://a.example/']],
    [['0123456789abcdef0123456789abcdef'], ['dummy']],
    [['X-Token:hunter2'], ['dummy']],
    [
      ['localhost:3000', 'C:\\work\\a.js'],
      ['localhost:3000', 'C:\\work\\a.js'],
    ],
    [
      ['--port', '3000', 'server.js', '--readonly', './data'],
      ['--port', '3000', 'server.js', '--readonly', './data'],
    ],
  ])('%j becomes %j', (words, expected) => {
    expect(withDummies({ command: 'x', arguments: words, environment: {} }).arguments).toEqual(expected);
  });

  test('stand for every variable that may tell something', () => {
    const environment = {
      A_KEY: 'hunter2',
      A_URL: 'https://me:hunter2@a.example',
      DB_PASSWORD: '12345',
      PIN: '4711',
      DEBUG: 'true',
      PORT: '3000',
      LOG_LEVEL: 'info',
    };
    expect(withDummies({ command: 'x', arguments: [], environment }).environment).toEqual({
      A_KEY: 'dummy',
      A_URL: 'https://example.com/',
      DB_PASSWORD: '1',
      PIN: '1',
      DEBUG: 'true',
      PORT: '3000',
      LOG_LEVEL: 'info',
    });
  });

  test('leave an address without name, password, query and fragment', () => {
    expect(bareAddress('https://me:hunter2@a.example/mcp?key=hunter2#hunter2')).toBe('https://a.example/mcp');
    expect(bareAddress('no address?key=hunter2')).toBe('no address');
    expect(publicAddress('https://me:hunter2@a.example/mcp?a=1&key=hunter2&b=sk-hunter2&c=2#hunter2')).toBe(
      'https://a.example/mcp?a=1&c=2',
    );
    expect(publicAddress('https://a.example/mcp?key=hunter2')).toBe('https://a.example/mcp');
    expect(publicAddress('no address?a=1')).toBe('no address');
    expect(bareAddress('file:///a/@scope/b?key=hunter2')).toBe('file:///a/@scope/b');
  });

  test.each([
    ['http://user:hunter2@[bad/', 'http://[bad/'],
    ['http://user:hun@ter2@[bad/?key=hunter2', 'http://[bad/'],
    ['http://user:hun?ter2@[bad/', 'http://…'],
    ['user:hunter2@a.example/mcp', 'a.example/mcp'],
    ['//user:hunter2@a.example', '//a.example'],
    ['[bad?key=a@b', '…'],
  ])('%s, which cannot be read, is told without its password', (address, bare) => {
    expect([bareAddress(address), publicAddress(address)]).toEqual([bare, bare]);
  });
});

describe('the package of a configured command', () => {
  const originOfCommand = (command: string, ...words: string[]) =>
    originOf({ name: 'x', disabled: false, way: { command, arguments: words, environment: {} } });

  test.each<[readonly [string, ...string[]], object]>([
    [['npx', '-y', '@a/b'], { package: '@a/b' }],
    [['npx', '-y', '@a/b@latest'], { package: '@a/b' }],
    [['npx', 'x@1.2.3', '--port', '1'], { package: 'x', version: '1.2.3' }],
    [['/usr/bin/npx', '--package=@a/b', 'b-server'], { package: '@a/b' }],
    [['npx', '-p', 'x', 'start'], { package: 'x' }],
    [['cmd', '/c', 'npx', '-y', 'x'], { package: 'x' }],
    [['C:\\node\\npx.cmd', 'x'], { package: 'x' }],
    [['npm', 'exec', 'x'], { package: 'x' }],
    [['pnpm', 'dlx', 'x'], { package: 'x' }],
    [['bunx', 'x'], { package: 'x' }],
    [['node', '/srv/node_modules/@a/b/dist/index.js'], { package: '@a/b' }],
    [['node', 'C:\\srv\\node_modules\\@a\\b\\index.js'], { package: '@a/b' }],
    [['npx', '-y', 'mcp-remote', 'https://example.com/mcp'], { url: 'https://example.com/mcp' }],
    [['npx', 'mcp-remote'], {}],
    [['npx', '../x'], {}],
    [['npx', '-y', 'x@npm:y@1.2.3'], {}],
    [['npx', 'x@https://example.com/y.tgz'], {}],
    [['npx', '-p', '@a/b@github:c/d', 'b'], {}],
    [['npx', 'x@c/d'], {}],
    [['npx', 'x@file:/srv/node_modules/@a/b/'], {}],
    [['npx', 'mcp-remote@npm:y', 'https://example.com/mcp'], {}],
    [['npx'], {}],
    [['uvx', 'mcp-server-fetch'], { pypi: 'mcp-server-fetch' }],
    [['/opt/uvx', '--python', '3.12', '-q', 'a.b[c]@latest', 'serve'], { pypi: 'a.b' }],
    [['uv', 'tool', 'run', '--from', 'x==1.2', 'y'], { pypi: 'x' }],
    [['pipx', 'run', '--spec=x', 'y'], { pypi: 'x' }],
    [['uvx', '--from', 'git+https://example.com/x', 'x'], {}],
    [['uvx', './x'], {}],
    [['uvx', 'x@https://example.com/y.whl'], {}],
    [['uvx', '--python'], {}],
    [['uv', 'run', 'x.py'], {}],
    [['node', 'server.js'], {}],
    [['docker', 'run', 'mcp/x'], {}],
  ])('%j is told by its words', ([command, ...words], origin) => {
    expect(originOfCommand(command, ...words)).toEqual(origin);
  });

  test('is nothing for an address, which speaks for itself', () => {
    expect(originOf({ name: 'x', disabled: false, way: { url: 'https://example.com/', headers: {} } })).toEqual({
      url: 'https://example.com/',
    });
  });
});
