import type { APIRoute } from 'astro';
import { apiServer } from '#export/api.ts';
import { frame, serverOf, servers } from '../../../../catalogue.ts';
import { jsonResponse } from '../../../../responses.ts';

export const getStaticPaths = () => servers.map(({ server }) => ({ params: { id: server.id }, props: { id: server.id } }));

/** One server, under its id. */
export const GET: APIRoute<{ id: string }> = ({ props }) => jsonResponse(apiServer(frame, serverOf(props.id)));
