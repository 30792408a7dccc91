import { t } from '#domain/words/t.ts';

const MONTHS = [t`January`, t`February`, t`March`, t`April`, t`May`, t`June`, t`July`, t`August`, t`September`, t`October`, t`November`, t`December`];
const two = (number: number): string => String(number).padStart(2, '0');

/** "2 October 2026, 09:12 UTC": a moment by the one clock that readers everywhere have in common, quick enough to be said hundreds of times on a page. */
export const shortMoment = (at: Date): string => t`${at.getUTCDate()} ${MONTHS[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} UTC`;
