import type { Facts } from '#model/types.ts';

/** What the registry says of one version, as npm prints it; a stranger's words. */
export type Packument = Readonly<Record<string, unknown>>;

const LONGEST = 2000;

/** What is kept of it; what the registry does not tell stays absent. */
export function factsOf(packument: Packument): Facts {
  const { version, description, homepage, deprecated } = packument;
  const facts = {
    version: text(version),
    integrity: text(member(packument['dist'], 'integrity')),
    description: text(description),
    repository: httpsAddress(packument['repository']),
    homepage: httpsAddress(homepage),
    licence: text(packument['license']) ?? text(member(packument['license'], 'type')),
    deprecated: text(deprecated),
    mcpName: text(packument['mcpName']),
    publishedBy: accountName(packument['_npmUser']),
    installScripts: hasInstallScripts(packument),
    publishedAt: instant(member(packument['time'], String(version))),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

function hasInstallScripts({ scripts }: Packument): boolean {
  return ['preinstall', 'install', 'postinstall'].some((name) => member(scripts, name) !== undefined);
}

/** An account's name without the e-mail address that npm prints after it, which nobody needs here. */
function accountName(account: unknown): string | undefined {
  const written = text(account) ?? text(member(account, 'name'));
  return text(written?.split('<', 1)[0]?.trim());
}

/** The https form of a repository or page address; anything that is no web address is unknown. */
function httpsAddress(declared: unknown): string | undefined {
  const address = text(declared) ?? text(member(declared, 'url'));
  const web = address
    ?.replace(/^git\+/, '')
    .replace(/^(git|http|ssh):\/\/(git@)?/, 'https://')
    .replace(/^git@([^:/]+):/, 'https://$1/')
    .replace(/^github:/, 'https://github.com/')
    .replace(/\.git$/, '');
  return web !== undefined && URL.canParse(web) && new URL(web).protocol === 'https:' ? new URL(web).href : undefined;
}

function instant(value: unknown): string | undefined {
  const moment = new Date(text(value) ?? '');
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** A stranger's text, of which no more is kept than anybody reads. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST).toWellFormed() : undefined;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Packument)[key] : undefined;
}
