import { type DocumentPlace, findDocumentPlace } from '#db/repositories/documents.ts';
import type { Db } from '#db/client.ts';
import type { Actor, Person } from '#domain/actor.ts';
import { idSchema } from '#domain/ids.ts';
import type { Standing } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { actsIn, factsOf } from './rights-in-document.ts';
import { requireCan, requirePerson, standingWith } from '../standing.ts';

export type OpenedPlace = { person: Person; place: DocumentPlace; standing: Standing };

/**
 * Where a document stands that the actor may read, by its id alone. Refuses with `not-found` for a document that does not
 * exist, `forbidden` for a visitor or who may not read it.
 */
export async function openPlace(db: Db, actor: Actor, documentId: string): Promise<OpenedPlace> {
  const person = requirePerson(actor);
  const place = idSchema.safeParse(documentId).success ? await findDocumentPlace(db, documentId, person.accountId) : null;
  if (!place) throw notFound('document');
  const standing = standingWith(person, place);
  requireCan(standing, actsIn(place).read, factsOf(place));
  return { person, place, standing };
}
