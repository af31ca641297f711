import { labelPictureAddress, SITE_PICTURE, serverPictureAddress } from '#export/addresses.ts';
import { CATEGORIES, SEVERITIES } from '#model/scales.ts';
import type { Category, Severity } from '#model/types.ts';
import { totals } from '../catalogue.ts';
import { former, madeServers } from '../kept.ts';
import { counted, riskWord } from '../words.ts';
import type { Picture } from './picture.ts';
import { serverPicture } from './server-picture.ts';

const TOOLS_MEAN = 'What one call can do, the words that say so, and a policy for it';

type Addressed = readonly [address: string, picture: Picture];

/** The pictures that this build makes, each with its address: one for the site, one for each server that is not kept, and unless a build before made them, one for each kind of label. */
export function* picturesToMake(): Iterable<Addressed> {
  const line = `${counted(totals.tools, 'tool')} of ${counted(totals.listed, 'MCP server')}, labelled by what one call can do`;
  yield [SITE_PICTURE, { title: 'What can your agent’s tools do?', otherwise: 'Placard', line, severity: 'high', letter: '!' }];
  if (former === undefined) yield* labelPictures();
  for (const server of madeServers) yield [serverPictureAddress(server.server.id), serverPicture(server)];
}

function* labelPictures(): Iterable<Addressed> {
  for (const category of CATEGORIES)
    for (const severity of SEVERITIES) yield [labelPictureAddress(category, severity), labelPicture(category, severity)];
}

function labelPicture(category: Category, severity: Severity): Picture {
  return { title: `${riskWord(severity)}: ${category}`, otherwise: severity, line: TOOLS_MEAN, severity, category };
}
