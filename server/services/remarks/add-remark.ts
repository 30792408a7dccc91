import { countRemarks, getThreadForChange, insertRemark, listSpeakersIn } from '#db/repositories/remarks.ts';
import type { Actor } from '#domain/actor.ts';
import type { RemarkDraft, RemarkWords } from '#domain/document/remarks/remark-form.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { listMentioned } from './list-mentioned.ts';
import { openForRemark } from './open-remarks.ts';
import { tellOfRemark } from './tell-of-remark.ts';

const MOST_REMARKS = 2_000;
const full = (): string => t`There are ${MOST_REMARKS.toLocaleString('en')} remarks and answers on this text, which is all it takes. Remove some that are settled, or write into the text.`;

/** Says something about words of a document; answers with the remark's id. Refuses once the text has all the remarks it takes. Mentions count of who takes part. */
export async function addRemark(deps: Deps, actor: Actor, documentId: string, { text, mentions, quote, start, end }: RemarkDraft): Promise<string> {
  const { person, place } = await openForRemark(deps, actor, documentId);
  await requireRoom(deps, documentId);
  const id = createId();
  await deps.db.transaction(async (tx) => {
    const mentioned = await listMentioned(tx, place, mentions);
    await insertRemark(tx, { id, documentId, accountId: person.accountId, text, mentions: mentioned, quote, anchorStart: start, anchorEnd: end, createdAt: deps.now() });
    await tellOfRemark(deps, tx, { id, threadId: id, accountId: person.accountId, text, documentId, place }, { mentioned, answered: [] });
  });
  deps.documentHands().tellRemarks(documentId);
  return id;
}

/** Answers in a thread; answers with the answer's id. Refuses `not-found`, and a thread that was resolved meanwhile. */
export async function answerRemark(deps: Deps, actor: Actor, documentId: string, threadId: string, { text, mentions }: RemarkWords): Promise<string> {
  const { person, place } = await openForRemark(deps, actor, documentId);
  await requireRoom(deps, documentId);
  const id = createId();
  await deps.db.transaction(async (tx) => {
    const { resolvedAt } = await getThreadForChange(tx, documentId, threadId);
    if (resolvedAt) throw conflict('resolved', t`This was resolved meanwhile. Open it again to answer.`);
    const mentioned = await listMentioned(tx, place, mentions);
    const answered = await listSpeakersIn(tx, threadId);
    await insertRemark(tx, { id, documentId, threadId, accountId: person.accountId, text, mentions: mentioned, createdAt: deps.now() });
    await tellOfRemark(deps, tx, { id, threadId, accountId: person.accountId, text, documentId, place }, { mentioned, answered });
  });
  deps.documentHands().tellRemarks(documentId);
  return id;
}

async function requireRoom({ db }: Deps, documentId: string): Promise<void> {
  if ((await countRemarks(db, documentId)) >= MOST_REMARKS) throw conflict('full', full());
}
