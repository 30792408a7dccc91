import { type CommunityRow, getCommunity } from '#db/repositories/communities.ts';
import { type CredentialRow, getCredential, isCredentialAuthor } from '#db/repositories/credentials.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { type Act, can, type Facts, type Standing } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { factsOfCredential } from '../documents/rights-in-document.ts';
import { requireCan, standingInCommunity } from '../standing.ts';

export type OpenCredential = { credential: CredentialRow; community: CommunityRow; standing: Standing; facts: Facts };

/** Loads a credential with its community and where the actor stands; who may know of it is for the caller to ask. */
export async function loadCredential(db: DbOrTx, actor: Actor, slug: string): Promise<OpenCredential> {
  const credential = await getCredential(db, slug);
  const [community, standing, isAuthor] = await Promise.all([
    getCommunity(db, credential.communityId),
    standingInCommunity(db, actor, credential.communityId),
    actor.kind === 'person' ? isCredentialAuthor(db, credential.id, actor.accountId) : false,
  ]);
  return { credential, community, standing, facts: factsOfCredential({ ...credential, isAuthor }) };
}

/**
 * Loads a credential for one act upon it, with its community and where the actor stands. Refuses with `not-found` whoever may not know of it
 * (a visitor who asks for more than to read it is asked to sign in first), with `forbidden` who may not do that.
 */
export async function openCredential(db: DbOrTx, actor: Actor, slug: string, act: Act): Promise<OpenCredential> {
  const opened = await loadCredential(db, actor, slug);
  const { standing, facts } = opened;
  if ((standing.isSignedIn || act === 'credential.read') && !can(standing, 'credential.read', facts)) throw notFound('credential');
  requireCan(standing, act, facts);
  return opened;
}
