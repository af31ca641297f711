import { join } from 'node:path';
import { parseGold } from '#accuracy/gold.ts';
import type { Taught } from '#accuracy/learn.ts';
import { InputError } from '#model/errors.ts';
import { isAbout, serverIdOfPackage } from '#model/ids.ts';
import { parse } from '#model/parse.ts';
import type { Lesson, RawTool } from '#model/types.ts';
import { shownPath } from '#store/paths.ts';
import { readOptOuts, readSnapshots } from '#store/read.ts';
import { repositoryPath } from '../repository.ts';
import { keptSets, readText } from './inputs.ts';

const LESSONS = repositoryPath('test/gold/lessons');

/**
 * Everything that words are weighed by: the gold sets that rules may be fitted on, definitions written for it, and tools of the catalogue, but for
 * servers that asked to be left out and definitions that a set which is not fitted has too.
 */
export function keptLessons(catalog: string): Taught[] {
  const sets = keptSets();
  const fitted = sets.flatMap(({ sample, gold }) => (sample.fitted ? gold : []));
  const unseen = new Set(sets.flatMap(({ sample, gold }) => (sample.fitted ? [] : gold.map(({ tool }) => wordsOf(tool)))));
  const file = join(LESSONS, 'written.jsonl');
  const written = parseGold(readText(file), shownPath(file));
  const settled = [...fitted, ...written]
    .filter(({ open }) => !open)
    .map(({ server, tool, category, severity, traits }) => ({ server: serverIdOfPackage(server), tool, category, severity, traits }));
  return [...settled, ...ofCatalogue(catalog)].filter(({ tool }) => !unseen.has(wordsOf(tool)));
}

function ofCatalogue(catalog: string): Taught[] {
  const file = join(LESSONS, 'catalogue.jsonl');
  const optOuts = readOptOuts(catalog);
  const lines = readText(file).trim().split('\n');
  const lessons = lines.map((line, index) => ({ ...parse('lesson', line, `${shownPath(file)}:${index + 1}`), line: index + 1 }));
  return [...Map.groupBy(lessons, ({ server }) => server)]
    .filter(([server]) => !optOuts.some(({ who }) => isAbout(who, server)))
    .flatMap(([server, ofServer]) => {
      const snapshots = new Map(readSnapshots(catalog, server).map(({ digest, tools }) => [digest, tools]));
      return ofServer.map((lesson) => ({
        server,
        tool: definitionOf(lesson, snapshots.get(lesson.snapshot), `${shownPath(file)}:${lesson.line}`),
        category: lesson.category,
        severity: lesson.severity,
        traits: lesson.traits,
      }));
    });
}

function definitionOf({ snapshot, tool: name }: Lesson, tools: readonly RawTool[] = [], where: string): RawTool {
  const definition = tools.find((tool) => tool.name === name);
  if (!definition) throw new InputError(where, `no ${name} is kept in snapshot ${snapshot}`, 'take the line out');
  return definition;
}

function wordsOf({ name, description }: RawTool): string {
  return JSON.stringify([name, description]);
}
