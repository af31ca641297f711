import type { APIRoute } from 'astro';
import { writeLlms } from '#export/llms.ts';
import { totals } from '../catalogue.ts';
import { siteOf, textResponse } from '../responses.ts';

/** The index for language models; none of it was said by a server. */
export const GET: APIRoute = ({ site }) => textResponse(writeLlms(siteOf(site), totals), 'text/plain');
