import type { APIRoute } from 'astro';
import { apiIndex } from '#export/api.ts';
import { entries, frame } from '../../../catalogue.ts';
import { jsonResponse } from '../../../responses.ts';

/** Where everything else of the API is. */
export const GET: APIRoute = () => jsonResponse(apiIndex(frame, entries));
