import type { APIRoute } from 'astro';
import { absolute, PLACES } from '#export/addresses.ts';
import { siteOf, textResponse } from '../responses.ts';

/** Everybody may read everything; the sitemap tells what there is. */
export const GET: APIRoute = ({ site }) =>
  textResponse(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(siteOf(site), PLACES.sitemap)}\n`, 'text/plain');
