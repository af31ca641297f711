import type { APIRoute } from 'astro';
import { apiServer } from '#export/api.ts';
import { frame, serverOf } from '../../../catalogue.ts';
import { serverPaths } from '../../../paths.ts';
import { jsonResponse } from '../../../responses.ts';

export const getStaticPaths = serverPaths;

/** The JSON twin of a server's page. */
export const GET: APIRoute<{ id: string }> = ({ props }) => jsonResponse(apiServer(frame, serverOf(props.id)));
