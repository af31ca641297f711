import type { APIRoute } from 'astro';
import { apiTools } from '#export/api.ts';
import { entries, frame } from '../../../catalogue.ts';
import { jsonResponse } from '../../../responses.ts';

/** A line for each tool. */
export const GET: APIRoute = () => jsonResponse(apiTools(frame, entries));
