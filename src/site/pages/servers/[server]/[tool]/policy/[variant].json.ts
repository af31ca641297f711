import type { APIRoute } from 'astro';
import { toolAt } from '../../../../../catalogue.ts';
import { toolPaths, withVariants } from '../../../../../paths.ts';
import { toolPolicies, variantOf } from '../../../../../policies.ts';
import { jsonResponse } from '../../../../../responses.ts';

export const getStaticPaths = () => withVariants(toolPaths());

/** One of the six policies for a tool, as a file. */
export const GET: APIRoute<{ address: string; variant: string }> = ({ props }) =>
  jsonResponse(variantOf(toolPolicies(toolAt(props.address)), props.variant).policy);
