import type { StatedCode } from '#export/statement.ts';
import { InputError } from '#model/errors.ts';
import { repository } from './report-link.ts';

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The repository and the commit that the environment of the build names. */
export function statedCode(): StatedCode {
  const commit = process.env['PLACARD_COMMIT'] || undefined;
  if (commit !== undefined && !COMMIT.test(commit))
    throw new InputError('PLACARD_COMMIT', 'is no full digest of a commit', 'give what `git rev-parse HEAD` prints');
  return { repository, commit };
}
