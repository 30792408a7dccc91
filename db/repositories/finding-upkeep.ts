import { sql } from 'drizzle-orm';
import type { Db, DbOrTx } from '#db/client.ts';
import type { documentWords } from '#db/schema/index.ts';

/** Texts at rest in which something was written since they were last read for search, and how far the log goes. */
export async function listTextsToRead(db: DbOrTx, { restedSince, limit }: { restedSince: Date; limit: number }): Promise<{ documentId: string; through: number }[]> {
  const rows = await db.execute<{ documentId: string; through: string }>(sql`
    select document.id as "documentId", written.through::text as through
    from documents as document
    left join document_words as read on read.document_id = document.id
    cross join lateral (
      select greatest(coalesce(max(id), 0), coalesce((select through from document_snapshots where document_id = document.id), 0)) as through, max(at) as at from document_log where document_id = document.id
    ) as written
    where document.kind in ('room-notes', 'credential') and written.through > coalesce(read.through, 0) and (written.at is null or written.at <= ${restedSince.toISOString()}::timestamptz)
    limit ${limit}`);
  return rows.map(({ documentId, through }) => ({ documentId, through: Number(through) }));
}

/** Keeps the words of a text; where it stands is found by them from then on. One that was deleted meanwhile is left alone. */
export async function putDocumentWords(db: DbOrTx, { documentId, words, through }: typeof documentWords.$inferInsert): Promise<void> {
  await db.execute(sql`
    insert into document_words (document_id, words, through) select id, ${words}, ${through} from documents where id = ${documentId} for share
    on conflict (document_id) do update set words = excluded.words, through = excluded.through`);
}

/** Gathers the words of what was written since the last time, so many things at most; answers how many there were. */
export const gatherWords = (db: Db, limit: number): Promise<number> =>
  db.transaction(async (tx) => {
    const taken = await tx.execute(sql`
      with taken as (delete from findable_news where number in (select number from findable_news order by number limit ${limit} for update skip locked) returning kind, id),
      known as (
        insert into known_words (realm, word)
        select distinct realm, word
        from (select distinct kind, id from taken) as news join findables using (kind, id), unnest(tsvector_to_array(to_tsvector('public.plenary_plain', find_text(title || ' ' || summary || ' ' || words)))) as word
        where length(word) between 3 and 40 and word !~ '[0-9]'
        order by word, realm
        on conflict do nothing
      )
      select 1 from taken`);
    return taken.length;
  });

/** Forgets words that stand nowhere any more. */
export async function forgetWords(db: DbOrTx): Promise<void> {
  await db.execute(sql`delete from known_words where not exists (select from findables where findables.realm = known_words.realm and found @@ quote_literal(word)::tsquery)`);
}
