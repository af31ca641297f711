import { count, SEVERITIES } from '#model/scales.ts';
import type { CataloguedServer } from '../catalogue.ts';
import { counted } from '../words.ts';
import type { Picture } from './picture.ts';

/** The picture of a server: under its own title, or under its id where the font lacks a letter of it. */
export function serverPicture({ server, exposure, tools }: CataloguedServer): Picture {
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
