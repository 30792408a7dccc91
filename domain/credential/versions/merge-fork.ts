import { canonicalJson } from '#domain/report/canonical-json.ts';
import { credentialFields, type FieldKey } from '../credential-fields.ts';
import type { CredentialDraft } from '../draft.ts';

/** Where a field of a fork stands: changed in its origin, here, in both alike, or in both and not alike, which asks a person. */
export type ForkStanding = 'changed-there' | 'changed-here' | 'changed-alike' | 'conflict';
export type ForkField = { key: FieldKey; label: string; standing: ForkStanding };

/** Whether a fork takes such a field over from its origin: not who issues it, who does not stand for the fork. */
export const isPulled = (key: FieldKey): boolean => key !== 'issuer';

/**
 * What became of each field since a fork, three ways: `base` is the origin as it was when it was forked or last pulled from, `origin` as it is now,
 * and `here` is the fork. Fields that nobody changed are left out, and so are those that are not pulled. The fork itself is not changed: see `takeField`.
 */
export function mergeFork(base: CredentialDraft, origin: CredentialDraft, here: CredentialDraft): ForkField[] {
  return credentialFields.flatMap(({ key, label }) => {
    if (!isPulled(key)) return [];
    const [was, there, mine] = [base, origin, here].map((draft) => canonicalJson(draft[key]));
    const [isChangedThere, isChangedHere] = [there !== was, mine !== was];
    if (!isChangedThere && !isChangedHere) return [];
    const standing: ForkStanding = !isChangedHere ? 'changed-there' : !isChangedThere ? 'changed-here' : there === mine ? 'changed-alike' : 'conflict';
    return [{ key, label: label(), standing }];
  });
}

/**
 * The fork with one field as the origin has it. Entries keep the ids that they have there, so that rows of a rubric still find the artifacts and
 * components that both have; what a row then points to in vain is told by the checks.
 */
export const takeField = (here: CredentialDraft, origin: CredentialDraft, key: FieldKey): CredentialDraft => ({ ...here, [key]: structuredClone(origin[key]) });
