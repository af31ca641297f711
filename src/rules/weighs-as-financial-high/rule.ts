import { weighedSeverity } from '#rules/weighed-severity.ts';

/** All that the definition says together is most like what Financial tools say that change a debt and move no money. */
export const weighsAsFinancialHigh = weighedSeverity(
  { category: 'Financial', severity: 'high' },
  {
    lowers: true,
    title: 'Weighs as high for Financial',
    attacks: [],
    frameworks: [],
    message: 'All words of the definition together are most like those of Financial tools that change a debt and move no money.',
  },
);
