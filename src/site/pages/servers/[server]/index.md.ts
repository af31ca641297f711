import type { APIRoute } from 'astro';
import { serverMarkdown } from '#export/markdown.ts';
import { frame, serverOf } from '../../../catalogue.ts';
import { serverPaths } from '../../../paths.ts';
import { textResponse } from '../../../responses.ts';

export const getStaticPaths = serverPaths;

/** The Markdown twin of a server's page. */
export const GET: APIRoute<{ id: string }> = ({ props }) => textResponse(serverMarkdown(frame, serverOf(props.id)), 'text/markdown');
