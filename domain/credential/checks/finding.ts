import type { CredentialDraft } from '../draft.ts';
import type { DraftPlace } from '../draft-place.ts';

/** E blocks publication, W warns, I hints. */
export type Severity = 'E' | 'W' | 'I';

export const checkIds = [
  'L01', 'L02', 'L03', 'L04', 'L05', 'L06', 'L07', 'L08', 'L09', 'L10', 'L11', 'L12', 'L13', 'L14',
  'L15', 'L16', 'L17', 'L18', 'L19', 'L20', 'L21', 'L22', 'L23', 'L24', 'L25', 'L26', 'L27', 'L28',
] as const;
export type CheckId = (typeof checkIds)[number];

/** What is amiss, where, and, where it is a matter of some words, which. */
export type Flaw = { reason: string; place: DraftPlace; quote?: string };
export type Finding = Flaw & { id: CheckId; severity: Severity };

/** `today` is a day, YYYY-MM-DD. */
export type CheckContext = { today: string };

/** One check: what it asks of a draft in one sentence, for whoever reads, and what it finds where that is not so. A pure function of what it is given. */
export type Check = { id: CheckId; severity: Severity; asks: () => string; find: (draft: CredentialDraft, context: CheckContext) => Flaw[] };

export const isBlank = (text: string): boolean => text.trim() === '';
