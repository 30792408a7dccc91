import { findDocumentPlace } from '#db/repositories/documents.ts';
import type { Actor } from '#domain/actor.ts';
import { idSchema } from '#domain/ids.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingInSummit } from '../standing.ts';
import { mayWriteNotes } from './may-write-notes.ts';

export type OpenedDocument = { documentId: string; summitId: string; mayWrite: boolean; accountId: string; name: string; perspective: PerspectiveKey };

/**
 * What the actor may do in a document, and as whom they are shown beside their caret.
 * Refuses with `not-found` for a document that does not exist, `forbidden` for a visitor or who takes no part.
 */
export async function openDocument({ db }: Deps, actor: Actor, documentId: string): Promise<OpenedDocument> {
  const person = requirePerson(actor);
  const place = idSchema.safeParse(documentId).success ? await findDocumentPlace(db, documentId) : null;
  if (!place) throw notFound('document');
  const standing = await standingInSummit(db, person, place.summit);
  requireCan(standing, 'roomNotes.read');
  return {
    documentId,
    summitId: place.summit.id,
    mayWrite: mayWriteNotes(standing, place),
    accountId: person.accountId,
    name: person.name,
    perspective: speaksAsKey(person),
  };
}
