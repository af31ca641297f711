import type { APIRoute } from 'astro';
import { apiTool } from '#export/api.ts';
import { frame, toolAt } from '../../../../catalogue.ts';
import { toolPaths } from '../../../../paths.ts';
import { jsonResponse } from '../../../../responses.ts';

export const getStaticPaths = toolPaths;

/** The JSON twin of a tool's page. */
export const GET: APIRoute<{ address: string }> = ({ props }) => jsonResponse(apiTool(frame, toolAt(props.address)));
