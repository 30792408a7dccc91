import type { NoticeRow } from '#db/repositories/notices.ts';
import type { DbOrTx } from '#db/client.ts';
import type { ReadNotice } from '#domain/notices/gather-notices.ts';
import { type Reader, whoReads } from './who-reads.ts';

/** Somebody's notices as they may read them now: of what is not open to them any more, nothing is told. */
export async function readable(db: DbOrTx, reader: Reader, rows: readonly { notice: NoticeRow; byName: string | null }[]): Promise<ReadNotice[]> {
  const thingOf = ({ thingKind: kind, thingId: id }: NoticeRow) => ({ kind, id });
  const mayRead = await whoReads(db, [reader], rows.map(({ notice }) => thingOf(notice)));
  return rows.map(({ notice, byName }) => {
    const { id, kind, happensAt, timeZone, createdAt } = notice;
    const thing = thingOf(notice);
    const isReadable = mayRead(reader.accountId, thing);
    const told = isReadable ? { title: notice.title, words: notice.words, place: notice.place, byName, happensAt } : { title: '', words: '', place: '', byName: null, happensAt: null };
    return { id, kind, thing, isReadable, timeZone, createdAt, isUnread: notice.readAt === null, ...told };
  });
}
