import { t } from '../words/t.ts';

/** What somebody is asked to approve: what a room found, or their own words. */
export const approvalParts = ['room', 'words'] as const;
export type ApprovalPart = (typeof approvalParts)[number];

export const approvalStates = ['asked', 'approved', 'change-asked', 'withdrawn'] as const;
export type ApprovalState = (typeof approvalStates)[number];

export const approvalWords = (): Record<ApprovalState, string> => ({
  asked: t`Not seen yet`,
  approved: t`Approved`,
  'change-asked': t`Asks for a change`,
  withdrawn: t`Took their words back`,
});

/** What somebody wants changed in one passage with words of theirs; `sourceId`: the first of its sources in which they wrote. */
export type AskedChange = { kind: 'passage' | 'recommendation'; sourceId: string; note: string };

export const APPROVAL_LIMITS = { note: 1000, /** How many passages one form decides on; the rest goes with what is said of all. */ passages: 99 } as const;
