import type { ModifierRule } from '#rules/rule.ts';
import { wayBack } from '#signals/way-back.ts';

/** What is deleted goes to a trash or can be made again. */
export const recoverableByDesign: ModifierRule = {
  id: 'recoverable-by-design',
  title: 'Recoverable by design',
  status: 'trial',
  attacks: [],
  frameworks: [],
  message: "What goes can be brought back or made again, by the definition's own words.",
  kind: 'modifier',
  scope: 'tool',
  moves: 'Destructive',
  to: 'high',
  needs: { effects: ['delete'], phrases: ['recoverable', 'own-store'] },
  find: wayBack,
};
