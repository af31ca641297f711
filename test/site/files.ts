import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inject } from 'vitest';
import { serverAddress, toolAddress } from '#export/addresses.ts';
import { PAYLOADS } from './hostile.ts';

/** The seed's tool, whose page the project promises. */
export const SEED_TOOL = toolAddress('placard/example-payments', 'backchannel_complete');

/** A tool with the worst that a server can say. */
export const HOSTILE_TOOL = toolAddress('npm/hostile', `tool0 ${PAYLOADS[0]}`);

/** A tool whose definition smuggles a word in hidden tags. */
const POISONED_TOOL = toolAddress('npm/hostile', `tool10 ${PAYLOADS[10]}`);

/** One page of every template. */
export const TEMPLATES: readonly string[] = [
  ...[
    '/',
    '/servers/',
    '/categories/',
    '/categories/execute/',
    '/risk/',
    '/risk/high/',
    '/traits/',
    '/traits/issues-credentials/',
    '/authentication/',
    '/status/unknown/',
  ],
  ...['/rules/', '/rules/completes-authentication/', '/attacks/', '/attacks/authentication-flow-abuse/', '/glossary/', '/glossary/grant/'],
  ...[
    '/methodology/',
    '/docs/',
    '/docs/commands/',
    '/docs/api/',
    '/corrections/',
    '/security/',
    '/docs/policy/',
    '/docs/cookbook/',
    '/docs/sources/',
    '/accuracy/',
    '/search/?q=otp',
    '/changes/',
    '/policy/',
    '/report/',
    '/compare/',
    '/stack/',
    '/404.html',
    serverAddress('placard/example-payments'),
    serverAddress('npm/silent'),
  ],
  ...[SEED_TOOL, HOSTILE_TOOL, POISONED_TOOL, serverAddress('npm/hostile'), serverAddress('npm/lonely'), serverAddress('npm/crowded')],
];

/** Every file of a built site by its path, sorted. */
export function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).toSorted();
}

/** The text of one built file. */
export function builtText(path: string): string {
  return readFileSync(join(inject('site').folder, path), 'utf8');
}

/** The HTML of the page at an address. */
export function builtPage(address: string): string {
  return builtText(join(address, 'index.html'));
}
