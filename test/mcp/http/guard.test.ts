import { describe, expect, test } from 'vitest';
import { Refusal } from '#mcp/failure.ts';
import { alsoThisMachine, checkAddress, guardedLookup, isPublic, PUBLIC_ONLY } from '#mcp/http/guard.ts';
import { guardFor } from './server.ts';

/** Spellings of places that must not be reached, each as a host of an https address. */
const HOSTS = `
127.0.0.1 127.0.0.1. 127.1 127.0.1 127.255.255.254 0.0.0.0 0 00 0x0 0.0.0.1 2130706433 017700000001 0x7f000001 0x7f.1 0x7F.0x0.0x0.0x1 0177.0.0.1
0177.0.0.01 00000177.0.0.1 0x7f.0.0.0x1 127.0.0.0x1 127.0.0.01 %31%32%37.0.0.1 127%2e0%2e0%2e1 127。0。0。1 127．0．0．1 127｡0｡0｡1 １２７.0.0.1 ①②⑦.⓪.⓪.① ⑫⑦.0.0.1
10.0.0.1 10.255.255.255 10.1 0xa.0.0.1 012.0.0.1 167772161 172.16.0.1 172.31.255.255 0xac100001 192.168.0.1 192.168.1.1 192.168.257 3232235521 0xc0a80001 0300.0250.0.1
169.254.169.254 169.254.0.1 2852039166 0xa9fea9fe 0251.0376.0251.0376 169.254.43518 0xa9.0xfe.0xa9.0xfe 169。254。169。254 ①⑥⑨.②⑤④.①⑥⑨.②⑤④ 100.64.0.1 100.127.255.255 100.100.100.200
198.18.0.1 198.19.255.255 192.0.0.1 192.0.0.192 192.0.2.1 198.51.100.1 203.0.113.1 192.88.99.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 4294967295
[::] [::1] [0:0:0:0:0:0:0:1] [0000::0001] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:a9fe:a9fe] [::ffff:10.0.0.1] [::ffff:8.8.8.8] [::127.0.0.1] [::7f00:1] [::ffff:0:127.0.0.1] [::ffff:0:7f00:1]
[64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::8.8.8.8] [64:ff9b:1::1] [2002:7f00:1::] [2002:a9fe:a9fe::1] [2002:c0a8:1::1] [2001::1] [2001:0:7f00:1::] [2001:db8::1] [2001:2::1] [2001:10::1] [2001:20::1] [3fff::1] [5f00::1]
[fe80::1] [febf::1] [fec0::1] [fc00::1] [fd00::1] [fd00:ec2::254] [ff02::1] [ff0e::1] [100::1] [4000::1] [e000::1]
localhost LOCALHOST localhost. ⓛocalhost a.localhost metadata metadata.google.internal instance-data router.lan printer.local nas.home.arpa db.internal a.corp hidden.onion x.test host.docker.internal kubernetes.default.svc.cluster.local
`
  .trim()
  .split(/\s+/);

const WHOLE = [
  'http://example.com/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:70/',
  'ftp://example.com/',
  'ws://example.com/',
  'data:text/plain,x',
  'javascript:alert(1)',
  'dict://127.0.0.1:11211/stat',
  'https://user@example.com/',
  'https://user:password@example.com/',
  'https://example.com@127.0.0.1/',
  'https://127.0.0.1#@example.com/',
  'https://127.0.0.1\\@example.com/',
  'https:127.0.0.1',
  'https:/\\/127.0.0.1/',
  'https:///127.0.0.1/',
  'https://\t127.0.0.1/',
  'https://127.0.\n0.1/',
  'https://example.com:22/',
  'https://example.com:80/',
  'https://example.com:25/',
  'https://example.com:0/',
  'https://[::1%25lo]/',
  'https://[fe80::1%eth0]/',
  'https://',
  '//127.0.0.1/',
  'https://256.256.256.256/',
  'https://1.1.1.1.1/',
  'https://exa mple.com/',
  '',
];

test('who is refused is told what would help, this machine included', () => {
  for (const address of ['http://localhost:3000/mcp', 'http://mcp.example.com/', 'https://10.0.0.1/'])
    expect(() => checkAddress(address, PUBLIC_ONLY)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ remedy: expect.stringMatching(/https address.*--this-machine/) }) }),
    );
});

test('there are more than a hundred and twenty spellings', () => {
  expect(HOSTS.length + WHOLE.length).toBeGreaterThan(120);
});

test.each(HOSTS)('https://%s/ is never reached', (host) => {
  expect(() => checkAddress(`https://${host}/`, PUBLIC_ONLY)).toThrow(Refusal);
});

test.each(WHOLE)('%j is never reached', (address) => {
  expect(() => checkAddress(address, PUBLIC_ONLY)).toThrow(Refusal);
});

test.each([
  'https://example.com/mcp',
  'https://example.com:8443/mcp',
  'https://mcp.example.com./',
  'https://8.8.8.8/',
  'https://[2606:4700::1111]/',
  'https://bücher.example.com/',
  'HTTPS://EXAMPLE.COM/',
])('%s may be reached', (address) => {
  expect(checkAddress(address, PUBLIC_ONLY).protocol).toBe('https:');
});

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['::ffff:8.8.8.8', false],
  ['fe80::1%eth0', false],
  ['example.com', false],
] as const)('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected));

describe('the lookup', () => {
  const resolving = (...addresses: string[]) =>
    guardFor([], (_name, _options, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    );
  const ask = (...addresses: string[]) =>
    new Promise((resolve) => {
      guardedLookup(resolving(...addresses))('a.example', {}, (error, address) => resolve(error ?? address));
    });

  test.each([[['10.0.0.1']], [['8.8.8.8', '169.254.169.254']], [['::ffff:127.0.0.2']], [['64:ff9b::7f00:1']], [['127.0.0.2']], [[]]])(
    'refuses a name that leads to %j',
    async (addresses) => expect(await ask(...addresses)).toBeInstanceOf(Refusal),
  );

  test('passes public addresses on', async () => {
    expect(await ask('8.8.8.8', '2606:4700::1111')).toBe('8.8.8.8');
  });
});

test('only the named port of this machine is opened, and for nothing else', () => {
  const guard = alsoThisMachine('http://127.0.0.1:4000/mcp');
  expect(checkAddress('http://127.0.0.1:4000/other', guard).port).toBe('4000');
  for (const address of ['http://127.0.0.1:4001/', 'http://127.0.0.2:4000/', 'http://10.0.0.1:4000/', 'http://localhost:4000/'])
    expect(() => checkAddress(address, guard)).toThrow(Refusal);
  expect(alsoThisMachine('http://10.0.0.1:4000/')).toBe(PUBLIC_ONLY);
});
