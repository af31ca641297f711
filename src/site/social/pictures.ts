import { labelPictureAddress, SITE_PICTURE, serverPictureAddress } from '#export/addresses.ts';
import { count } from '#export/totals.ts';
import { CATEGORIES, SEVERITIES } from '#model/scales.ts';
import type { Category, Severity } from '#model/types.ts';
import { type CataloguedServer, servers, totals } from '../catalogue.ts';
import { counted, riskWord } from '../words.ts';
import type { Picture } from './picture.ts';

const TOOLS_MEAN = 'What one call can do, the words that say so, and a policy for it';

/** Every picture with its address: one for the site, one for each kind of label, one for each server. */
export function* pictures(): Iterable<readonly [address: string, picture: Picture]> {
  const line = `${counted(totals.tools, 'tool')} of ${counted(totals.listed, 'MCP server')}, labelled by what one call can do`;
  yield [SITE_PICTURE, { title: 'What can your agent’s tools do?', otherwise: 'Placard', line, severity: 'high', letter: '!' }];
  for (const category of CATEGORIES)
    for (const severity of SEVERITIES) yield [labelPictureAddress(category, severity), labelPicture(category, severity)];
  for (const server of servers) yield [serverPictureAddress(server.server.id), serverPicture(server)];
}

function labelPicture(category: Category, severity: Severity): Picture {
  return { title: `${riskWord(severity)}: ${category}`, otherwise: severity, line: TOOLS_MEAN, severity, category };
}

/** A server under its own title, or under its id where the font lacks a letter of it. */
function serverPicture({ server, exposure, tools }: CataloguedServer): Picture {
  const counts = count(
    SEVERITIES,
    tools.map(({ label }) => label.severity),
  );
  const severity = SEVERITIES.toReversed().find((one) => counts[one] > 0) ?? 'low';
  const told = SEVERITIES.toReversed().filter((one) => counts[one] > 0);
  const line = exposure
    ? `${counted(tools.length, 'tool')}: ${told.map((one) => `${counts[one]} ${one}`).join(', ')}. Exposure ${exposure.grade}`
    : 'Its tools are not known';
  return { title: server.title, otherwise: server.id, line, severity, letter: exposure?.grade ?? '?' };
}
