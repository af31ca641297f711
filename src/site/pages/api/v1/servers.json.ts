import type { APIRoute } from 'astro';
import { apiServers } from '#export/api.ts';
import { entries, frame } from '../../../catalogue.ts';
import { jsonResponse } from '../../../responses.ts';

/** A line for each server. */
export const GET: APIRoute = () => jsonResponse(apiServers(frame, entries));
