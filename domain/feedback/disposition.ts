import { t } from '../words/t.ts';

/** What became of a remark. Changed: its point was met in another way than it proposed. Taken back: by who gave it, before its authors answered. */
export const dispositions = ['open', 'accepted', 'changed', 'declined', 'taken-back'] as const;
export type Disposition = (typeof dispositions)[number];
/** What its authors can say became of it. */
export const closedDispositions = ['accepted', 'changed', 'declined'] as const satisfies Disposition[];
export type Closed = (typeof closedDispositions)[number];

export const dispositionWords = (): Record<Disposition, string> => ({ open: t`Open`, accepted: t`Accepted`, changed: t`Changed`, declined: t`Declined`, 'taken-back': t`Taken back` });

/** What became of a remark as it stands: one that was taken back while it was open waits for nothing more. */
export const becameOf = ({ disposition, takenBackAt }: { disposition: Disposition; takenBackAt: Date | null }): Disposition => (takenBackAt !== null && disposition === 'open' ? 'taken-back' : disposition);

/** What is done with a remark beside giving it; each stands in its history. */
export type RemarkActKind = 'closed' | 'opened-again' | 'assigned' | 'noted' | 'grouped' | 'answered';
