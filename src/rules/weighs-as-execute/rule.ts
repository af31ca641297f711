import { weighedAs } from '#rules/weighed-as.ts';

/** No rule is sure, and all that the definition says together reads like Execute. */
export const weighsAsExecute = weighedAs('Execute');
