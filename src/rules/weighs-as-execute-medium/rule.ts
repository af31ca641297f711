import { weighedSeverity } from '#rules/weighed-severity.ts';

/** All that the definition says together is most like what Execute tools say that have an effect that is bounded and easily undone. */
export const weighsAsExecuteMedium = weighedSeverity(
  { category: 'Execute', severity: 'medium' },
  {
    lowers: true,
    title: 'Weighs as medium for Execute',
    attacks: [],
    frameworks: [],
    message:
      'All words of the definition together are most like those of Execute tools that have an effect that is bounded and easily undone.',
  },
);
