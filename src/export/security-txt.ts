import type { Instant } from '#model/types.ts';
import { absolute, PLACES } from './addresses.ts';

const DAYS = 180;
const DAY = 86_400_000;

/** `/.well-known/security.txt` by RFC 9116; it runs out half a year after the newest attempt, so that a forgotten copy says so. */
export function securityTxt(site: string, generatedAt: Instant): string {
  const expires = new Date(Date.parse(generatedAt) + DAYS * DAY).toISOString();
  return [
    `Contact: ${absolute(site, PLACES.report)}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${absolute(site, PLACES.security)}`,
    '',
  ].join('\n');
}
