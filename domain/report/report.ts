import { t } from '../words/t.ts';

/** What a report tells of: a whole summit, the same on one page, one breakout room, or a panel. */
export const reportKinds = ['summit', 'brief', 'breakout', 'panel'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportKindWords = (): Record<ReportKind, string> => ({
  summit: t`Summit report`,
  brief: t`One-page brief`,
  breakout: t`Breakout report`,
  panel: t`Panel report`,
});

/** What is done about somebody who was asked and said nothing until the window closed. */
export const silences = ['approves', 'leaves-out'] as const;
export type Silence = (typeof silences)[number];

export const silenceWords = (): Record<Silence, string> => ({
  approves: t`Whoever says nothing agrees`,
  'leaves-out': t`The words of whoever says nothing are left out`,
});

/** Whether links to a report are out, with a version or in mails that ask to approve it or about it: its address stays from then on. */
export const hasLastingAddress = ({ version, approvalOpenedAt, wasAskedAbout }: { version: number; approvalOpenedAt: Date | null; wasAskedAbout: boolean }): boolean => version > 0 || approvalOpenedAt !== null || wasAskedAbout;

export const REPORT_LIMITS = { title: 160, standfirst: 400, note: 400, reason: 400, recommendation: 400, update: 600 } as const;
