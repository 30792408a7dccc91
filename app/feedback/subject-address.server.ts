import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RoundAddress, SubjectAddress } from '#domain/feedback/subject.ts';
import { wholeNumber } from './ledger/ledger-query.ts';

type Asked = Pick<LoaderFunctionArgs, 'request' | 'params'>;

/** What an address asks about: pages of feedback stand below credentials and below reports alike, however the address is written, since the router reads `/Reports` and `/%72eports` as `/reports`. */
export function subjectAddressOf({ request, params }: Asked): SubjectAddress {
  const [, below = ''] = new URL(request.url).pathname.split('/');
  return { kind: decodeURIComponent(below).toLowerCase() === 'reports' ? 'report' : 'credential', slug: params.slug ?? '' };
}

/** A round by its address; number 0, which no round has, where the address names none. */
export const roundAddressOf = (asked: Asked): RoundAddress => ({ ...subjectAddressOf(asked), number: wholeNumber(asked.params.number ?? '') ?? 0 });
