import { type Disposition, dispositions } from '#domain/feedback/disposition.ts';
import { type SubjectAddress, subjectPath } from '#domain/feedback/subject.ts';
import { type PerspectiveKey, perspectiveKeys } from '#domain/perspective.ts';

/** So many pairs stand on the page at first, and so many more come with each press. */
export const PAIRS_AT_A_TIME = 20;
const MOST_PAIRS = 2_000;

/** What of a ledger is shown, as its address says. */
export type LedgerQuery = { round: number | null; disposition: Disposition | null; perspective: PerspectiveKey | null; place: string | null; most: number };

export const oneOf = <Word extends string>(words: readonly Word[], written: string | null): Word | null => words.find((word) => word === written) ?? null;
export const wholeNumber = (written: string | null): number | null => (written !== null && /^[1-9]\d{0,5}$/.test(written) ? Number(written) : null);

/** Reads the address; whatever it says that is none of these is left out. */
export const ledgerQueryOf = (params: URLSearchParams): LedgerQuery => ({
  round: wholeNumber(params.get('round')),
  disposition: oneOf(dispositions, params.get('is')),
  perspective: oneOf(perspectiveKeys, params.get('by')),
  place: params.get('place'),
  most: Math.min(MOST_PAIRS, wholeNumber(params.get('most')) ?? PAIRS_AT_A_TIME),
});

/** The address of a ledger that shows that. */
export function ledgerPath(about: SubjectAddress, { round = null, disposition = null, perspective = null, place = null, most = PAIRS_AT_A_TIME }: Partial<LedgerQuery> = {}): string {
  const params = new URLSearchParams();
  if (round !== null) params.set('round', String(round));
  if (disposition !== null) params.set('is', disposition);
  if (perspective !== null) params.set('by', perspective);
  if (place !== null) params.set('place', place);
  if (most !== PAIRS_AT_A_TIME) params.set('most', String(most));
  const query = params.toString();
  return `${subjectPath(about)}/ledger${query && `?${query}`}`;
}
