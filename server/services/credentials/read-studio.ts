import { listCredentialAuthors, updateCredential } from '#db/repositories/credentials.ts';
import type { Actor } from '#domain/actor.ts';
import { type CredentialState, UNNAMED } from '#domain/credential/credential.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { can } from '#domain/permissions.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { personKey } from '../documents/person-key.ts';
import { requirePerson } from '../standing.ts';
import { openCredential } from './open-credential.ts';
import { readDraft } from './read-draft.ts';

export type StudioView = {
  community: CommunityName;
  credential: { slug: string; name: string; state: CredentialState };
  documentId: string;
  writer: { accountId: string; name: string; perspective: PerspectiveKey; person: string };
  authors: string[];
  /** Why this person may not write here; null for who may. */
  readOnly: string | null;
  mayManage: boolean;
  /** Whether a page of it is there for everybody. */
  isPublic: boolean;
  /** What the text says as last committed: until the live one is there and for who reads without JavaScript. */
  draft: CredentialDraft;
};

/** The studio of a credential for who may follow it. Refuses like the credential. */
export async function readStudio(deps: Deps, actor: Actor, slug: string): Promise<StudioView> {
  const { db } = deps;
  const { credential, community, standing, facts } = await openCredential(db, actor, slug, 'credential.follow');
  const person = requirePerson(actor);
  const [draft, authors] = await Promise.all([readDraft(deps, credential.documentId), listCredentialAuthors(db, [credential.id])]);
  const name = draft.name || UNNAMED;
  // Lists show what it is called as it was last opened.
  if (name !== credential.name) await updateCredential(db, credential.id, { name });
  return {
    community: nameOf(community),
    credential: { slug, name, state: credential.state },
    documentId: credential.documentId,
    writer: { accountId: person.accountId, name: person.name, perspective: speaksAsKey(person), person: personKey(credential.documentId, person.accountId) },
    authors: authors.map((author) => author.name),
    readOnly: can(standing, 'credential.write', facts) ? null : facts.isRetired ? 'This credential is retired; its text stays as it is.' : 'Its authors write here. You can read along and say something about it.',
    mayManage: can(standing, 'credential.manage', facts),
    isPublic: facts.isPublished === true,
    draft,
  };
}
