import { type FormPart, meanwhileOf } from '#domain/meanwhile.ts';
import { changedMeanwhile } from '#domain/refusal.ts';
import type { Deps } from './deps.ts';

type Sent = { /** "session": what was being edited. */ what: string; mark: string; theirs: readonly FormPart[]; mine: readonly FormPart[] };

/**
 * Lets nobody save over words that they have not seen: refuses with `conflict` what was opened on an older state (its mark),
 * with what differs. The form comes back with the mark of the newer state, so that sending it again saves it.
 */
export function requireUnchanged({ hashSecret }: Pick<Deps, 'hashSecret'>, { what, mark, theirs, mine }: Sent): void {
  const meanwhile = meanwhileOf(mark, theirs, mine, hashSecret);
  if (meanwhile) throw changedMeanwhile(`Somebody else saved this ${what} while you were writing. Compare what differs, then save again.`, meanwhile);
}
