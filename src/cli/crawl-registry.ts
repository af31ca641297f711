import { readRegistry } from '#crawler/sources/registry.ts';
import { Refusal } from '#mcp/failure.ts';
import { askJson } from '#mcp/http/ask-json.ts';
import { alsoThisMachine, PUBLIC_ONLY } from '#mcp/http/guard.ts';
import { InputError, MisuseError } from '#model/errors.ts';
import { slug } from '#model/ids.ts';
import { withLock } from '#store/lock.ts';
import { readKnownRegistry } from '#store/read.ts';
import { writeRegistry } from '#store/write.ts';
import { openStore, type TargetOptions } from './crawl-targets.ts';
import { say } from './terminal.ts';

/** Reads a registry into the private store: all of it the first time, then what changed since; starts and reaches no server. */
export async function crawlRegistry(url: string, { store, thisMachine }: TargetOptions): Promise<void> {
  if (!URL.canParse(url)) throw new MisuseError('--registry', `${JSON.stringify(url)} is no address`, 'write https://registry.example/');
  const id = slug(new URL(url).host);
  const root = await openStore(store);
  const { changed, withdrawn, registry } = await withLock(root, async () => {
    const { ask, end } = askJson({ url, guard: thisMachine ? alsoThisMachine(url) : PUBLIC_ONLY });
    try {
      const reading = await readRegistry({ id, url, known: readKnownRegistry(root, id), now: () => new Date() }, ask);
      await writeRegistry(root, reading.registry);
      return reading;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new InputError(url, `${error.failure.because}; what is known of it stays as it is`, error.failure.remedy);
    } finally {
      end();
    }
  });
  say(`${registry.entries.length} servers known from ${url}: ${changed} new or changed, ${withdrawn} withdrawn.`);
}
