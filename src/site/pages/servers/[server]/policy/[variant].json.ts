import type { APIRoute } from 'astro';
import { serverOf } from '../../../../catalogue.ts';
import { serverPaths, withVariants } from '../../../../paths.ts';
import { serverPolicies, variantOf } from '../../../../policies.ts';
import { jsonResponse } from '../../../../responses.ts';

export const getStaticPaths = () => withVariants(serverPaths().filter(({ props }) => serverOf(props.id).tools.length > 0));

/** One of the six policies for a whole server, as a file. */
export const GET: APIRoute<{ id: string; variant: string }> = ({ props }) =>
  jsonResponse(variantOf(serverPolicies(serverOf(props.id)), props.variant).policy);
