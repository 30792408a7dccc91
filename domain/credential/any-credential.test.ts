import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCredential } from '#test/support/any-credential.ts';
import { sampleFacts } from '#test/support/credential-facts.ts';
import { canonicalJson } from '../report/canonical-json.ts';
import { checkCredential } from './checks/check-credential.ts';
import { credentialFields } from './credential-fields.ts';
import type { CredentialDraft } from './draft.ts';
import type { DraftPlace } from './draft-place.ts';
import { exportSet } from './exports/export-set.ts';
import { classifyChange } from './versions/classify-change.ts';
import { compareDrafts } from './versions/compare-drafts.ts';
import { mergeFork, takeField } from './versions/merge-fork.ts';

const context = { today: '2026-11-30' };
const RUNS = { numRuns: 60 };

function isThere(draft: CredentialDraft, { field, entryId, levelId }: DraftPlace): boolean {
  const entries = field === 'rubric' ? draft.rubric.rows : field === 'tags' ? draft.tags.map((id) => ({ id })) : ([draft[field]].flat() as unknown as { id: string }[]);
  return field in draft && (entryId === undefined || entries.some(({ id }) => id === entryId)) && (levelId === undefined || draft.rubric.levels.some(({ id }) => id === levelId));
}

describe('whatever people leave behind', () => {
  it('can be checked, and what is found is somewhere in the draft', () => {
    fc.assert(
      fc.property(anyCredential, (draft) => {
        for (const finding of checkCredential(draft, context)) {
          expect(isThere(draft, finding.place), `${finding.id} ${JSON.stringify(finding.place)}`).toBe(true);
          expect(finding.reason).not.toMatch(/undefined|null|NaN|Infinity/);
        }
        expect(checkCredential(draft, context)).toEqual(checkCredential(structuredClone(draft), context));
      }),
      RUNS,
    );
  });

  it('can be exported, the same each time', () => {
    fc.assert(
      fc.property(anyCredential, (draft) => {
        expect(exportSet(draft, sampleFacts())).toEqual(exportSet(structuredClone(draft), sampleFacts()));
      }),
      RUNS,
    );
  });

  it('can be compared: a change back weighs as much, and nothing weighs nothing', () => {
    fc.assert(
      fc.property(anyCredential, anyCredential, (one, other) => {
        expect(classifyChange(one, other)).toBe(classifyChange(other, one));
        expect(compareDrafts(one, structuredClone(one))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('can be pulled field by field, until it is its origin', () => {
    fc.assert(
      fc.property(anyCredential, anyCredential, anyCredential, (base, origin, here) => {
        const pulled = mergeFork(base, origin, here).reduce((draft, { key, standing }) => (standing === 'changed-there' || standing === 'conflict' ? takeField(draft, origin, key) : draft), here);
        expect(mergeFork(base, origin, pulled).filter(({ standing }) => standing === 'changed-there' || standing === 'conflict')).toEqual([]);
        const whole = credentialFields.reduce((draft, { key }) => takeField(draft, origin, key), here);
        expect(canonicalJson(whole)).toBe(canonicalJson(origin));
      }),
      RUNS,
    );
  });
});
