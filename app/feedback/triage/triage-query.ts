import { type Disposition, dispositions } from '#domain/feedback/disposition.ts';
import { type Rating, ratings } from '#domain/feedback/feedback-round.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { type PerspectiveKey, perspectiveKeys } from '#domain/perspective.ts';
import { remarksPath } from '../feedback-addresses.ts';
import { oneOf, wholeNumber } from '../ledger/ledger-query.ts';

/** Which remarks of a round are looked at, as the address says; `disposition` null looks at all, and what it does not say are the open ones. */
export type TriageQuery = { disposition: Disposition | null; place: string | null; perspective: PerspectiveKey | null; rating: Rating | null; isMine: boolean; hasSuggestion: boolean; isAnswered: boolean; page: number; opened: number | null };

export const everything: TriageQuery = { disposition: null, place: null, perspective: null, rating: null, isMine: false, hasSuggestion: false, isAnswered: false, page: 1, opened: null };

/** Reads the address; whatever it says that is none of these is left out. */
export function triageQueryOf(params: URLSearchParams): TriageQuery {
  const is = params.get('is');
  const isAnswered = params.has('answered');
  const rating = wholeNumber(params.get('rating'));
  return {
    disposition: is === 'all' || (is === null && isAnswered) ? null : (oneOf(dispositions, is) ?? 'open'),
    place: params.get('place') === 'any' ? null : params.get('place'),
    perspective: oneOf(perspectiveKeys, params.get('by')),
    rating: ratings.find((each) => each === rating) ?? null,
    isMine: params.has('mine'),
    hasSuggestion: params.has('suggestion'),
    isAnswered,
    page: wholeNumber(params.get('page')) ?? 1,
    opened: wholeNumber(params.get('open')),
  };
}

/** The address at which these remarks are looked at. */
export function triagePath(about: SubjectAddress, round: number, { disposition, place, perspective, rating, isMine, hasSuggestion, isAnswered, page, opened }: TriageQuery): string {
  const params = new URLSearchParams();
  if (disposition !== 'open') params.set('is', disposition ?? 'all');
  if (place !== null) params.set('place', place);
  if (perspective !== null) params.set('by', perspective);
  if (rating !== null) params.set('rating', String(rating));
  if (isMine) params.set('mine', '1');
  if (hasSuggestion) params.set('suggestion', '1');
  if (isAnswered) params.set('answered', '1');
  if (page !== 1) params.set('page', String(page));
  if (opened !== null) params.set('open', String(opened));
  const query = params.toString();
  return `${remarksPath(about, round)}${query && `?${query}`}${opened === null ? '' : `#remark-${opened}`}`;
}
