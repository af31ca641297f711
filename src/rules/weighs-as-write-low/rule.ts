import { weighedSeverity } from '#rules/weighed-severity.ts';

/** All that the definition says together is most like what Write tools say that touch only what the agent keeps for itself, or a log. */
export const weighsAsWriteLow = weighedSeverity(
  { category: 'Write', severity: 'low' },
  {
    lowers: true,
    title: 'Weighs as low for Write',
    attacks: [],
    frameworks: [],
    message:
      'All words of the definition together are most like those of Write tools that touch only what the agent keeps for itself, or a log.',
  },
);
