import { findPlaceName } from '#db/repositories/document-places.ts';
import type { RemarkRow } from '#db/repositories/remarks.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps } from '../deps.ts';
import type { OpenedPlace } from '../documents/open-place.ts';
import { tell } from '../notices/tell.ts';

type Said = Pick<RemarkRow, 'id' | 'accountId' | 'text'> & { threadId: string; documentId: string; place: OpenedPlace['place'] };

/** Tells whom a remark calls by name, and of an answer those who spoke in its thread before; nobody twice. */
export async function tellOfRemark(deps: Deps, tx: DbOrTx, { id, threadId, accountId, text, documentId, place }: Said, { mentioned, answered }: { mentioned: readonly string[]; answered: readonly string[] }): Promise<void> {
  if (mentioned.length + answered.length === 0) return;
  const named = await findPlaceName(tx, documentId, threadId);
  if (!named) return;
  const about = { ...named, thing: thingOf(place), ...(place.summit ? { page: { kind: 'summit' as const, id: place.summit.id } } : {}), byId: accountId, words: text, sourceId: id };
  await tell(deps, tx, { ...about, kind: 'mention', to: mentioned });
  await tell(deps, tx, { ...about, kind: 'reply', to: answered.filter((each) => !mentioned.includes(each)) });
}

function thingOf(place: OpenedPlace['place']) {
  if (place.kind === 'credential') return { kind: 'credential-draft' as const, id: place.credential.id };
  return place.kind === 'report' ? { kind: 'report-draft' as const, id: place.report.id } : { kind: 'room' as const, id: place.room.id };
}
