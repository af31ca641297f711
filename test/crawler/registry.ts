import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

type Manifest = Readonly<Record<string, unknown>> & { readonly name: string };

/** A registry on this machine that serves packages made by tests, all of version 1.0.0. */
export interface Registry {
  readonly url: string;
  /** Adds a package or replaces it; when it was published is told where it is given. */
  readonly publish: (manifest: Manifest, files?: Readonly<Record<string, string>>, publishedAt?: string) => void;
  readonly close: () => void;
}

/** Starts an empty registry. */
export async function startRegistry(): Promise<Registry> {
  const answers = new Map<string, Buffer | string>();
  const server = createServer(({ url = '' }, response) => {
    const answer = answers.get(decodeURIComponent(url));
    response.writeHead(answer === undefined ? 404 : 200).end(answer ?? '{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = addressOf(server);
  return {
    url,
    publish: (manifest, files = {}, publishedAt?: string) => publish(answers, url, { manifest, files, publishedAt }),
    close: () => server.close(),
  };
}

interface Published {
  readonly manifest: Manifest;
  readonly files: object;
  readonly publishedAt: string | undefined;
}

function publish(answers: Map<string, Buffer | string>, url: string, { manifest, files, publishedAt }: Published): void {
  const described = { version: '1.0.0', ...manifest };
  const tarball = pack({ ...files, 'package.json': JSON.stringify(described) });
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const path = `/${manifest.name}/-/it-1.0.0.tgz`;
  const version = { ...described, dist: { integrity, tarball: `${url.slice(0, -1)}${path}` } };
  answers.set(path, tarball);
  answers.set(
    `/${manifest.name}`,
    JSON.stringify({
      name: manifest.name,
      'dist-tags': { latest: '1.0.0' },
      versions: { '1.0.0': version },
      ...(publishedAt && { time: { '1.0.0': publishedAt } }),
    }),
  );
}

function pack(files: Readonly<Record<string, string>>): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'placard-package-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'package', dirname(name)), { recursive: true });
    writeFileSync(join(folder, 'package', name), text);
  }
  execFileSync('tar', ['czf', 'it.tgz', 'package'], { cwd: folder });
  return readFileSync(join(folder, 'it.tgz'));
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
