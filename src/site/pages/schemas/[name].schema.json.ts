import type { APIRoute } from 'astro';
import { SCHEMAS, type SchemaName } from '#model/schemas.ts';
import { jsonResponse } from '../../responses.ts';

const NAMES = Object.keys(SCHEMAS) as SchemaName[];

export const getStaticPaths = () => NAMES.map((name) => ({ params: { name }, props: { name } }));

/** One JSON Schema of the catalogue. */
export const GET: APIRoute<{ name: SchemaName }> = ({ props }) => jsonResponse(SCHEMAS[props.name]);
