import { join } from 'node:path';
import { parseGold } from '#accuracy/gold.ts';
import type { Taught } from '#accuracy/learn.ts';
import { InputError } from '#model/errors.ts';
import { parse } from '#model/parse.ts';
import type { Lesson, RawTool } from '#model/types.ts';
import { shownPath } from '#store/paths.ts';
import { readSnapshots } from '#store/read.ts';
import { repositoryPath } from '../repository.ts';
import { keptSets, readText } from './inputs.ts';

const LESSONS = repositoryPath('test/gold/lessons');

/** Everything that words are weighed by: the gold sets that rules may be fitted on, definitions written for it, and tools of the catalogue. */
export function keptLessons(catalog: string): Taught[] {
  const fitted = keptSets().flatMap(({ sample, gold }) => (sample.fitted ? gold : []));
  const file = join(LESSONS, 'written.jsonl');
  const written = parseGold(readText(file), shownPath(file));
  return [...[...fitted, ...written].filter(({ open }) => !open), ...ofCatalogue(catalog)];
}

function ofCatalogue(catalog: string): Taught[] {
  const file = join(LESSONS, 'catalogue.jsonl');
  const lines = readText(file).trim().split('\n');
  const lessons = lines.map((line, index) => parse('lesson', line, `${shownPath(file)}:${index + 1}`));
  return [...Map.groupBy(lessons, ({ server }) => server)].flatMap(([server, ofServer]) => {
    const snapshots = new Map(readSnapshots(catalog, server).map(({ digest, tools }) => [digest, tools]));
    return ofServer.map((lesson) => ({ server, tool: definitionOf(lesson, snapshots.get(lesson.snapshot)), category: lesson.category }));
  });
}

function definitionOf({ server, snapshot, tool: name }: Lesson, tools: readonly RawTool[] = []): RawTool {
  const definition = tools.find((tool) => tool.name === name);
  if (!definition) throw new InputError(server, `has no ${name} in snapshot ${snapshot}`, 'take the lesson out of test/gold/lessons');
  return definition;
}
