import { absences } from './absences.ts';
import { assessments } from './assessments.ts';
import { corrections } from './corrections.ts';
import { evidence } from './evidence.ts';
import { fileNames } from './file-names.ts';
import { identities } from './identities.ts';
import { labels } from './labels.ts';
import { observations } from './observations.ts';
import { optOuts } from './opt-outs.ts';
import { overrides } from './overrides.ts';
import { places } from './places.ts';
import { policies } from './policies.ts';
import { presets } from './presets.ts';
import type { Linter } from './problem.ts';
import { references } from './references.ts';
import { ruleClaims } from './rule-claims.ts';
import { snapshots } from './snapshots.ts';

/** What is compared of servers once every document can be read. */
export const OF_SERVERS: readonly Linter[] = [
  fileNames,
  identities,
  snapshots,
  assessments,
  observations,
  evidence,
  absences,
  labels,
  ruleClaims,
  places,
  overrides,
  policies,
];

/** What is compared beside that in a whole catalogue. */
export const OF_CATALOGUES: readonly Linter[] = [optOuts, corrections, presets, references];
