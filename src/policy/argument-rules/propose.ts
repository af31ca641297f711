import { keysOf } from '#model/pointers.ts';
import type { Parameter, Role, ToolAssessment } from '#model/types.ts';
import { shortened } from '../evidence-text.ts';
import { argumentPlace, isSingle, outermost } from './argument-place.ts';
import { type ArgumentRule, EXAMPLE_ROOT, MOST_ELEMENTS, type Place, type Proposal } from './argument-rule.ts';
import { currencyRule } from './currency.ts';
import { environmentRule } from './environment.ts';
import { isFileName, isOfFileSystem } from './file-system.ts';
import { reachesSomebody } from './recipient.ts';
import { largestSum } from './sum.ts';
import { switchRule } from './switch.ts';

type Proposer = (place: Place) => Proposal | undefined;

/** What the full form of a policy asks of the arguments of a tool that it lets through, or asks a person about at every call, from the roles of its parameters. */
export function argumentRulesOf(tool: ToolAssessment, { isAsked }: Pick<Place, 'isAsked'>): ArgumentRule[] {
  const choosing = tool.actions.map(({ at }) => at);
  return tool.parameters.filter(({ at }) => !choosing.includes(at)).flatMap((parameter) => rulesAt(tool, parameter, isAsked));
}

function rulesAt(tool: ToolAssessment, parameter: Parameter, isAsked: boolean): ArgumentRule[] {
  const path = argumentPlace(parameter.at);
  if (path === undefined) return [];
  const isOptional = !parameter.required || outermost(path) === undefined;
  const named = `“${shortened(parameter.name)}” of “${shortened(tool.name)}”`;
  const place: Place = { tool, parameter, path, isOptional, named, isAsked };
  const proposals = isAsked ? [sum(place) ?? currency(place)] : [firstOf(place), longList(place)];
  return proposals.flatMap((rule) => (rule ? [{ path, ...rule }] : []));
}

function firstOf(place: Place): ReturnType<Proposer> {
  for (const propose of PROPOSERS) {
    const rule = propose(place);
    if (rule) return rule;
  }
  return undefined;
}

/** What a server puts in place of an argument that is left out is its own, not the caller's. */
const GIVEN = { test: 'given', passesLeftOut: true } as const;

const freeText: Proposer = ({ tool, parameter, named }) => {
  const what = FREE_TEXTS.find(([role]) => parameter.roles.includes(role))?.[1];
  if (what === undefined || isNoProgram(tool, parameter)) return undefined;
  const belt = has(parameter, 'sql') ? BELT : '';
  return { ...GIVEN, because: `${named} is ${what}, which no clause can read, so a person looks first${belt}.` };
};

/** Whether a code is that of an item or a voucher, where nothing of the tool takes free text of that kind. */
function isNoProgram({ category, traits }: ToolAssessment, parameter: Parameter): boolean {
  if (has(parameter, 'sql', 'command') || category === 'Execute') return false;
  return !traits.includes('open-ended-argument') && !traits.includes('runs-code');
}

/** A list of what must not stand in SQL stops accidents alone. */
const BELT =
  '; where you let it through, a “deny_if” with “regex” and “(?i)\\b(?:drop|truncate|alter|grant|delete|update|insert)\\b” is a seat belt and no lock';

const FREE_TEXTS: readonly (readonly [Role, string])[] = [
  ['sql', 'SQL'],
  ['code', 'code'],
  ['command', 'a command or its arguments'],
];

const address: Proposer = ({ tool: { traits }, parameter, named }) => {
  if (!has(parameter, 'url', 'host')) return undefined;
  if (!traits.includes('sends-outward') && !traits.includes('open-ended-argument')) return undefined;
  const because = `${named} is an address that the caller chooses, so a person looks first until you change this to a “require” with “host_in” and the hosts that you trust.`;
  return { ...GIVEN, because };
};

const recipient: Proposer = ({ tool, parameter, named }) => {
  if (!has(parameter, 'recipient') || !reachesSomebody(tool, parameter)) return undefined;
  const because = `${named} says whom the call reaches, so a person looks first until you change this to a “require” with “in” and the recipients that you trust.`;
  return { ...GIVEN, because };
};

const sum: Proposer = (place) => (movesMoney(place.tool) && has(place.parameter, 'amount') ? largestSum(place) : undefined);

const currency: Proposer = (place) =>
  movesMoney(place.tool) && has(place.parameter, 'currency') && isSingle(place.path) ? currencyRule(place) : undefined;

const environment: Proposer = (place) => (place.tool.category === 'Read' ? undefined : environmentRule(place));

const path: Proposer = ({ tool, parameter, path: place, named }) => {
  if (!has(parameter, 'path')) return undefined;
  if (isFileName(parameter)) {
    const because = `${named} is the name of a file, so a person looks first where it leads into a folder.`;
    return { test: 'leading', passesLeftOut: true, because };
  }
  if (!isOfFileSystem(tool, parameter, place))
    return { ...GIVEN, because: `${named} is a path that may lead anywhere, so a person looks first.` };
  const because = `${named} is a path, so only absolute paths under “${EXAMPLE_ROOT}” pass, which is the value to change to your own folder.`;
  return { test: 'outside', passesLeftOut: false, because };
};

const PROPOSERS: readonly Proposer[] = [freeText, address, recipient, sum, currency, path, environment, switchRule];

/** Lists further down are attributes of what a call is about. */
const DEEPEST_LIST = 3;

const longList: Proposer = ({ tool, parameter, path: place, named }) => {
  const isList = /^array(?: of (?!.* or )|$)/.test(parameter.type) && isSingle(place) && keysOf(place).length <= DEEPEST_LIST;
  if (!isList || tool.category === 'Read' || !(has(parameter, 'bulk', 'id', 'recipient') || isActedOn(tool, parameter))) return undefined;
  const because = `${named} is a list, so one call carries at most ${MOST_ELEMENTS} of its elements, which is the value to change.`;
  return { test: 'many', passesLeftOut: true, because };
};

/** Whether a call does to each element of a list what the tool does, by the words that its label rests on. */
function isActedOn({ evidence }: ToolAssessment, { at }: Parameter): boolean {
  return evidence.some((piece) => piece.rule === 'acts-in-bulk' && (piece.at === at || piece.at.startsWith(`${at}/`)));
}

function movesMoney({ category, traits }: ToolAssessment): boolean {
  return category === 'Financial' || traits.includes('moves-money');
}

function has({ roles }: Parameter, ...wanted: readonly Role[]): boolean {
  return roles.some((role) => wanted.includes(role));
}
