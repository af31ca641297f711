import type { ListedTool } from '#export/listed-tool.ts';
import type { Override } from '#model/types.ts';
import { readOverrides } from '#store/read.ts';
import { root } from './catalogue.ts';

/** What people corrected of a tool's label, as long as its definition is the one they saw. */
export function correctionsOf({ server, label }: ListedTool): Override[] {
  return readOverrides(root, server.id).filter(({ tool, digest }) => tool === label.name && digest === label.digest);
}
