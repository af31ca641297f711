import { CATEGORIES, SEVERITIES } from '#model/scales.ts';
import type { Category, ServerId, Severity } from '#model/types.ts';
import { PLACES, serverAddress } from './addresses.ts';

/** The scope of the feed that tells of every change. */
export const ALL_CHANGES = 'all';

/** The scope of the feed about one server. */
export function serverScope(server: ServerId): string {
  return `servers/${serverAddress(server).slice(PLACES.servers.length, -1)}`;
}

/** The scope of the feed about the tools of one category. */
export function categoryScope(category: Category): string {
  return `categories/${category.toLowerCase()}`;
}

/** The scope of the feed about the tools of one severity. */
export function severityScope(severity: Severity): string {
  return `severities/${severity}`;
}

/** The scopes of all categories and severities, with what each follows. */
export const LABEL_SCOPES = [
  ...CATEGORIES.map((category) => ({ scope: categoryScope(category), part: 'category' as const, value: category as string })),
  ...SEVERITIES.map((severity) => ({ scope: severityScope(severity), part: 'severity' as const, value: severity as string })),
];
