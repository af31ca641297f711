import { weighedAs } from '#rules/weighed-as.ts';

/** No rule is sure, and all that the definition says together reads like Destructive. */
export const weighsAsDestructive = weighedAs('Destructive');
