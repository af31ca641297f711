import type { APIRoute } from 'astro';
import { toolMarkdown } from '#export/markdown.ts';
import { frame, toolAt } from '../../../../catalogue.ts';
import { attacksOn } from '../../../../indexes.ts';
import { toolPaths } from '../../../../paths.ts';
import { textResponse } from '../../../../responses.ts';

export const getStaticPaths = toolPaths;

/** The Markdown twin of a tool's page. */
export const GET: APIRoute<{ address: string }> = ({ props }) => {
  const tool = toolAt(props.address);
  return textResponse(toolMarkdown(frame, tool, attacksOn(tool)), 'text/markdown');
};
