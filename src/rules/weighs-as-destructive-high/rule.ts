import { weighedSeverity } from '#rules/weighed-severity.ts';

/** All that the definition says together is most like what Destructive tools say that destroy what can be had again. */
export const weighsAsDestructiveHigh = weighedSeverity(
  { category: 'Destructive', severity: 'high' },
  {
    lowers: true,
    title: 'Weighs as high for Destructive',
    attacks: [],
    frameworks: [],
    message: 'All words of the definition together are most like those of Destructive tools that destroy what can be had again.',
  },
);
