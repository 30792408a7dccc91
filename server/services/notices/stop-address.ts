import { noticeKinds, type NoticeKind } from '#domain/notices/notice-kinds.ts';
import type { Deps } from '../deps.ts';

/** What one press ends: mails of these kinds, and digests altogether where they are among it. */
export type Stopped = readonly (NoticeKind | 'digest')[];
export type StopAddress = { accountId: string; what: string; mark: string };

const BETWEEN = '.';
const nameOf = (what: Stopped): string => what.join(BETWEEN);

const markOf = ({ sign }: Pick<Deps, 'sign'>, accountId: string, what: Stopped): string => sign(`stop ${accountId} ${nameOf(what)}`);

/** Where one press ends such mails, signed in or not; only this installation can make its mark, so that no secret is kept. */
export const stopUrl = (deps: Pick<Deps, 'sign' | 'origin'>, accountId: string, what: Stopped): string => `${deps.origin}/notices/stop/${accountId}/${nameOf(what)}/${markOf(deps, accountId, what)}`;

/** What such an address ends; null where the mark is not ours. Compared by hash, so that the time it takes says nothing about the mark. */
export function stoppedBy(deps: Pick<Deps, 'sign' | 'hashSecret'>, { accountId, what, mark }: StopAddress): Stopped | null {
  const known = what.split(BETWEEN).flatMap((each) => (each === 'digest' ? each : (noticeKinds.find((kind) => kind === each) ?? [])));
  return nameOf(known) === what && deps.hashSecret(mark) === deps.hashSecret(markOf(deps, accountId, known)) ? known : null;
}
