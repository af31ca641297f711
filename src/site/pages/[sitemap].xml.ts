import type { APIRoute } from 'astro';
import { writeSitemaps } from '#export/sitemap.ts';
import { textResponse } from '../responses.ts';
import { allPages } from '../sitemap.ts';

/** The sitemap index and its parts. */
export const getStaticPaths = () =>
  writeSitemaps(import.meta.env.SITE, allPages()).map(({ path, text }) => ({
    params: { sitemap: path.slice(1, -'.xml'.length) },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) => textResponse(props.text, 'application/xml');
