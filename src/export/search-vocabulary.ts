import lexicon from '#data/lexicons/en.json' with { type: 'json' };
import taxonomy from '#data/taxonomy/taxonomy.json' with { type: 'json' };
import { ALIKE } from './alike-words.ts';
import type { Facet } from './facet-keys.ts';
import { ACTING, LOOKING } from './verbs-of-effect.ts';

/** What some words of a question mean: a value of a filter. Words stand in one text, with commas between. */
export interface Meaning {
  readonly filter: Facet;
  readonly value: string;
  /** Words that mean it wherever they stand together. */
  readonly phrases?: string;
  /** Verbs that mean it before one of the objects; where there are none, by themselves. */
  readonly verbs?: string;
  readonly objects?: string;
  /** Whether the objects, or the verbs where there are none, are searched for, too: they say what it is about. */
  readonly keeps?: true;
  /** Whether the verbs say too little to put tools in order by. */
  readonly isBroad?: true;
}

/** What the search knows of plain English. */
export interface SearchVocabulary {
  /** Words that say nothing of what is looked for. */
  readonly ignored: string;
  /** Those of them by which tools are put in order yet. */
  readonly slight: string;
  /** Words that say nothing of it beside a meaning. */
  readonly vague: string;
  /** Words that make a question. */
  readonly asking: string;
  /** Verbs that are nouns as often: they count behind a word that wants a verb, or before an article. */
  readonly nounlike: string;
  readonly meanings: readonly Meaning[];
  /** Verbs of what leaves the world as it was. */
  readonly looking: string;
  /** Verbs of what changes it. */
  readonly acting: string;
  /** By a word that somebody new would use, those that tools use of the same. */
  readonly alike: Readonly<Record<string, string>>;
}

type Verbs = keyof typeof lexicon.verbs;
type Nouns = keyof typeof lexicon.nouns;

const MOST_WORDS = 2;
const ASKING = 'what which who whom whose how why does do did can could may might would will should tool tools';
const COMMON =
  'i me my mine you we us am an at by does did find give has have he her him his how list mcp no other or our server’s she show than them there they too use uses using want with agent agents ai else most let lets make makes able thing';
const VAGUE =
  'data info information stuff things people person someone somebody something anything anyone computer laptop machine world internet online';
/** Verbs that say too little to look for, yet tell tools of one kind apart. */
const SLIGHT = 'find give list make show';
/** Verbs that newcomers use of what the lexicon says in others. */
const MONEY = 'money,cash,funds,payment,payments';
const MOVING = 'send give move wire transfer spend take steal';
const SEEING = 'read see view open access watch steal leak spy look reach';
const GETTING = `${SEEING} get return returns reveal print expose dump show list fetch my`;
const CHANGING = 'change give edit modify update set add remove grant share take manage assign';
/** Whom somebody may call, as a newcomer would say it. */
const PERSONS = 'somebody,someone,people,person,me,him,her,them,customer,customers,client,clients';
const MAKING = 'create make issue generate mint exchange';
const STEERING = 'control use operate drive automate steer take press fill type focus select';

/** The vocabulary, made of the lexicon and the taxonomy: which words of English stand for which labels. */
export function searchVocabulary(): SearchVocabulary {
  const meanings = [...titles(), ...plainly(), ...acting()];
  const used = new Set(meanings.flatMap((meaning) => meaning.verbs?.split(',') ?? []));
  return {
    ignored: [...new Set([...split(COMMON), ...lexicon.stops, ...lexicon.determiners.filter(isNoVerb), ...split(ASKING)])].join(','),
    slight: split(SLIGHT).join(','),
    vague: split(VAGUE).join(','),
    asking: split(ASKING).join(','),
    nounlike: joined(lexicon.nounlike.filter((word) => used.has(word))),
    meanings,
    looking: LOOKING.join(','),
    acting: ACTING.join(','),
    alike: ALIKE,
  };
}

/** The taxonomy's own words. */
function titles(): Meaning[] {
  const traits = taxonomy.traits.map(
    ({ id, title }): Meaning => ({ filter: 'trait', value: id, phrases: `${title.toLowerCase()},${id.replaceAll('-', ' ')}` }),
  );
  return traits.filter(({ phrases }) => phrases?.includes(' '));
}

/** Turns of phrase. */
function plainly(): Meaning[] {
  const irreversible = lexicon.phrases.irreversible.filter(
    (phrase) => phrase.includes(' ') && !phrase.startsWith('for') && !phrase.startsWith('is '),
  );
  return [
    { filter: 'trait', value: 'irreversible', phrases: joined(irreversible) },
    { filter: 'trait', value: 'bulk', phrases: 'at once,in one go,in bulk,everything' },
    {
      filter: 'trait',
      value: 'ingests-untrusted-content',
      phrases: 'prompt injection,prompt injections,untrusted content,from strangers,by strangers',
    },
    { filter: 'trait', value: 'issues-credentials', phrases: 'log in,sign in,log in as,sign in as' },
    { filter: 'trait', value: 'sends-outward', phrases: 'send out,leak data,leak my data,exfiltrate' },
    { filter: 'severity', value: 'critical', phrases: 'most dangerous,dangerous tools,riskiest,most harmful,worst tools' },
    { filter: 'category', value: 'Destructive', phrases: 'get rid of,destructive tools' },
    { filter: 'category', value: 'Financial', phrases: 'financial tools' },
    { filter: 'category', value: 'Read', phrases: 'read only,only read,readonly' },
  ];
}

/** Verbs with what they act on, then verbs alone, the surest first. */
function acting(): Meaning[] {
  const money = nouns('payment', 'on-chain', 'funds', 'position', 'debt', 'trade', 'purchase').concat('bitcoin', 'ether');
  const paying = verbs('pay', 'order').concat(split(MOVING));
  return [
    { filter: 'category', value: 'Financial', verbs: joined(paying), objects: MONEY },
    { filter: 'category', value: 'Financial', verbs: joined(paying), objects: joined(money), keeps: true },
    { filter: 'category', value: 'Financial', verbs: 'refund,charge,reimburse,bill', objects: joined(lexicon.phrases.persons) },
    { filter: 'trait', value: 'sends-outward', verbs: 'call,contact,dial,phone,ring', objects: PERSONS },
    { filter: 'category', value: 'Financial', verbs: 'cancel', objects: joined(nouns('trade', 'purchase', 'billed-plan')), keeps: true },
    {
      filter: 'trait',
      value: 'runs-code',
      verbs: joined(verbs('run'), split('run execute launch start')),
      objects: joined(nouns('code', 'sql')),
    },
    { filter: 'trait', value: 'reads-secrets', verbs: joined(split(GETTING)), objects: joined(nouns('secret')), isBroad: true },
    { filter: 'trait', value: 'changes-access', verbs: joined(split(CHANGING)), objects: joined(nouns('access')) },
    {
      filter: 'trait',
      value: 'issues-credentials',
      verbs: joined(split(MAKING)),
      objects: joined(nouns('credential'), ['token', 'tokens']),
      isBroad: true,
    },
    {
      filter: 'trait',
      value: 'controls-interface',
      verbs: joined(verbs('drive'), split(STEERING)),
      objects: joined(nouns('browser', 'page', 'gesture'), ['desktop', 'window']),
    },
    { filter: 'trait', value: 'reads-private-data', verbs: joined(split(SEEING)), objects: joined(nouns('private')), keeps: true },
    { filter: 'category', value: 'Destructive', verbs: joined(verbs('delete', 'overwrite', 'revoke')) },
    {
      filter: 'category',
      value: 'Financial',
      verbs: joined(
        verbs('pay', 'order').filter((verb) => !lexicon.nounlike.includes(verb)),
        ['spend'],
      ),
    },
    { filter: 'trait', value: 'sends-outward', verbs: joined(verbs('send'), ['leak', 'exfiltrate']) },
    { filter: 'trait', value: 'changes-access', verbs: joined(verbs('grant')) },
    { filter: 'trait', value: 'issues-credentials', verbs: joined(verbs('authenticate')) },
    { filter: 'category', value: 'Execute', verbs: joined(verbs('deploy')), keeps: true },
  ];
}

function verbs(...groups: readonly Verbs[]): string[] {
  return groups.flatMap((group) => lexicon.verbs[group]);
}

/** The nouns of some groups that somebody would type. */
function nouns(...groups: readonly Nouns[]): string[] {
  return groups.flatMap((group) => lexicon.nouns[group]).filter((noun) => noun.split(' ').length <= MOST_WORDS && /^[a-z ]+$/.test(noun));
}

function isNoVerb(word: string): boolean {
  return (
    !Object.values(lexicon.verbs).some((group) => group.includes(word)) &&
    !['date', 'time', 'trading', 'custom', 'raw', 'read', 'open'].includes(word)
  );
}

function split(words: string): string[] {
  return words.split(' ');
}

/** Words in one text, each once; a plural goes where its singular is there. */
function joined(...lists: readonly (readonly string[])[]): string {
  const words = new Set(lists.flat());
  return [...words].filter((word) => !(word.endsWith('s') && words.has(word.slice(0, -1)))).join(',');
}
