import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { hazardsOfStack } from '#classify/stack.ts';
import { oneLine } from '#model/hidden.ts';
import { slug } from '#model/ids.ts';
import type { StackTool } from '#model/stack.ts';
import { visibleJson } from '#model/visible-json.ts';
import { type RecommendOptions, recommendServer } from '#policy/recommend.ts';
import { type JudgedHazard, mergeStack, observation, type Stack } from '#policy/stack.ts';
import { makeFolder } from '#store/make-folder.ts';
import { catalogOption, readFolder, storeOption } from './folder-options.ts';
import { formOption, presetOption } from './policy-options.ts';
import { type Member, membersOf, type StackSource, type Stranger, UNASKABLE } from './stack-members.ts';
import { say } from './terminal.ts';

interface Options extends RecommendOptions, StackSource {
  readonly out?: string;
}

/** `stack`: a policy for each of several servers that are used together, with the fewest denials that break what they could do together. */
export function addStack(program: Command): void {
  program
    .command('stack')
    .description('print a policy for each of several servers used together, and break the hazards that their tools make together')
    .argument('[servers...]', 'servers of the catalogue, or of the private store, as `publisher/name`')
    .option('--config <file>', "take the servers from a client's configuration; nothing of it is started, and no value of it is printed")
    .addOption(presetOption())
    .addOption(formOption())
    .option('--out <folder>', 'write one file for each server there instead of printing them', readFolder)
    .addOption(catalogOption('where the catalogue is'))
    .addOption(storeOption())
    .action(runStack);
}

async function runStack(ids: string[], { out, preset, form, ...source }: Options): Promise<void> {
  const { members, strangers } = membersOf(ids, source);
  const policies = members.map(({ name, assessment }) => ({ server: name, policy: recommendServer(assessment, { preset, form }).policy }));
  const hazards = hazardsOfStack(members.map(({ name, assessment: { tools } }) => ({ name, tools })));
  const stack = mergeStack(policies, hazards);
  for (const line of report(members, strangers, stack)) say(oneLine(line));
  if (out === undefined) process.stdout.write(`${visibleJson(record(members, strangers, stack))}\n`);
  else await writeDocuments(out, stack);
  if (strangers.length > 0) process.exitCode = 1;
}

async function writeDocuments(folder: string, { documents }: Stack): Promise<void> {
  await makeFolder(folder);
  for (const { server, policy } of documents) {
    const file = join(folder, `${server.split('/').map(slug).join('_')}.json`);
    writeFileSync(file, `${visibleJson(policy)}\n`);
    process.stdout.write(`${file}\n`);
  }
}

function record(members: readonly Member[], strangers: readonly Stranger[], { documents, hazards, denied, exact }: Stack): object {
  const servers = members.map(({ name, assessment: { server } }) => ({ name, server }));
  const policies = Object.fromEntries(documents.map(({ server, policy }) => [server, policy]));
  return { servers, unknown: strangers, hazards, denied, exact, policies };
}

function* report(
  members: readonly Member[],
  strangers: readonly Stranger[],
  { documents, hazards, denied, exact }: Stack,
): Generator<string> {
  const observing = observation(documents);
  if (observing !== undefined) yield observing;
  yield* members.flatMap(({ remarks }) => remarks);
  for (const { name, because } of strangers)
    yield `${name} gets no policy: ${because}, nor what they make possible together with the others.${because === UNASKABLE ? '' : ' `placard crawl --config` would ask it.'}`;
  for (const hazard of hazards) yield* hazardLines(hazard);
  if (hazards.length === 0 && members.length > 0) yield 'Their tools, as far as they are known, make no hazard together.';
  if (denied.length === 0) return;
  const bound = exact ? 'no smaller set would do' : 'the search was stopped, so that a smaller set may do';
  yield `Denied beside that, so that no hazard is left (${bound}): ${toolsText(denied)}.`;
}

function* hazardLines({ title, legs, usable }: JudgedHazard): Generator<string> {
  const closed = legs.filter((_, index) => usable[index]?.length === 0).map(({ what }) => what);
  yield `${title}: ${closed.length > 0 ? `broken already, since nothing that supplies ${closed.join(' or ')} stays usable.` : 'possible with what the policies leave usable.'}`;
  for (const [index, { what, tools }] of legs.entries()) {
    const left = usable[index] ?? [];
    yield `  ${what}: ${left.length === tools.length ? toolsText(tools) : `${toolsText(left) || 'nothing'} (${tools.length - left.length} more are refused)`}`;
  }
}

function toolsText(tools: readonly StackTool[]): string {
  return [...Map.groupBy(tools, ({ server }) => server)]
    .map(([server, ofServer]) => `${ofServer.map(({ tool }) => tool).join(', ')} of ${server}`)
    .join('; ');
}
