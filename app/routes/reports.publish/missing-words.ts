import { listed } from '#domain/agenda/agenda-words.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { t } from '#domain/words/t.ts';

/** Which rooms have not approved, as the page will say it; null when all have. */
export function missingWords(approvals: PublishedReport['approvals']): string | null {
  const missing = approvals.filter(({ state }) => state !== 'approved' && state !== 'silent-approved').map(({ roomNumber }) => String(roomNumber));
  if (missing.length === 0) return null;
  return missing.length === 1 ? t`The page will say that room ${missing[0] ?? ''} has not approved.` : t`The page will say that rooms ${listed(missing)} have not approved.`;
}
