import { PLACES } from '#export/addresses.ts';

/** A page that explains, with what one finds on it. */
export interface Doc {
  readonly title: string;
  readonly address: string;
  readonly about: string;
}

/** Every page that explains, under what one wants to know. */
export const DOCS: Readonly<Record<string, readonly Doc[]>> = {
  'What a label is worth': [
    { title: 'Method and limits', address: PLACES.methodology, about: 'how a label is made, what it stands on, where it fails' },
    { title: 'Accuracy', address: PLACES.accuracy, about: 'how often labels are right, beside simple ways to guess' },
    { title: 'Rules', address: PLACES.rules, about: 'every rule with its reasons, its examples and where it fired' },
    { title: 'Glossary', address: PLACES.glossary, about: 'the words used here' },
  ],
  'Using it': [
    { title: 'The command line', address: PLACES.commands, about: 'every verb with its options' },
    { title: 'API, feeds and dump', address: PLACES.apiReference, about: 'every document for programs, and what stays as it is' },
    { title: 'The policy language', address: PLACES.policyReference, about: 'every key of a policy' },
    { title: 'Ten policies for ten tasks', address: PLACES.cookbook, about: 'whole policies to start from, with calls' },
  ],
  'Whom to trust with what': [
    { title: 'The crawler', address: PLACES.crawler, about: 'what is asked of servers, how often, and how to be left out' },
    { title: 'Sources and terms', address: PLACES.sources, about: 'where servers, definitions and lists come from, and whose they are' },
    { title: 'Corrections and disputes', address: PLACES.corrections, about: 'what was contested or found wrong, and what became of it' },
    {
      title: 'Security',
      address: PLACES.securityPolicy,
      about: 'what threatens this project, what is done about it, how to report a weakness',
    },
    { title: 'Report', address: PLACES.report, about: 'a wrong label, a weakness, a question: what to write and where' },
  ],
};
