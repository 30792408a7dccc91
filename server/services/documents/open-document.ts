import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';
import { personKey } from './person-key.ts';
import { openPlace } from './open-place.ts';
import { actsIn, factsOf } from './rights-in-document.ts';

export type OpenedDocument = { documentId: string; /** Null for a text that belongs to no summit. */ summitId: string | null; mayWrite: boolean; accountId: string; name: string; perspective: PerspectiveKey; /** See `personKey`. */ person: string };

/**
 * What the actor may do in a document, and as whom they are shown beside their caret.
 * Refuses with `not-found` for a document that does not exist, `forbidden` for a visitor or who takes no part.
 */
export async function openDocument({ db }: Deps, actor: Actor, documentId: string): Promise<OpenedDocument> {
  const { person, place, standing } = await openPlace(db, actor, documentId);
  return {
    documentId,
    summitId: place.summit?.id ?? null,
    mayWrite: can(standing, actsIn(place).write, factsOf(place)),
    accountId: person.accountId,
    name: person.name,
    perspective: speaksAsKey(person),
    person: personKey(documentId, person.accountId),
  };
}
