import { listWithdrawnBlocks } from '#db/repositories/bundled-reports.ts';
import type { DbOrTx } from '#db/client.ts';
import { authorOf, type ContentSources } from '#domain/document/content.ts';
import type { StoredDocument } from '#domain/document/document-store.ts';
import { type BlockId, readPassages } from '#domain/document/passages/read-passages.ts';
import type { SourceSpan } from '#domain/document/passages/source-span.ts';
import { removalOf } from '#domain/document/removal-of.ts';

const noTimes = { writtenAt: () => null, untilClock: () => Infinity };

/** Takes the words out of a document that their authors took back in any report: as a report does, all that they have in such a block by now; its other words stay. */
export async function withheldWords(db: DbOrTx, documentId: string): Promise<(stored: StoredDocument) => StoredDocument> {
  const withdrawn = await listWithdrawnBlocks(db, documentId);
  if (withdrawn.length === 0) return (stored) => stored;
  return (stored) => {
    const passages = readPassages(stored, [], noTimes);
    const standing = ({ client, clock }: BlockId) => passages.find(({ block }) => block.client === client && block.clock === clock)?.spans ?? [];
    const spans = withdrawn.flatMap(({ accountId, block, spans: taken }) => [...taken, ...standing(block)].flatMap((span) => partsBy(accountId, span, stored)));
    return spans.length === 0 ? stored : { ...stored, updates: [...stored.updates, removalOf(spans)] };
  };
}

/** Of some letters those that this account wrote. */
function partsBy(accountId: string, { clientId, clock, length }: SourceSpan, authorship: Pick<ContentSources, 'authors' | 'relays'>): Omit<SourceSpan, 'minute'>[] {
  const parts: Omit<SourceSpan, 'minute'>[] = [];
  for (let at = clock; at < clock + length; ) {
    const { accountId: author, untilClock } = authorOf(authorship, clientId, at);
    const until = Math.min(untilClock, clock + length);
    if (author === accountId) parts.push({ clientId, clock: at, length: until - at });
    at = until;
  }
  return parts;
}
