import { listCredentialAuthors, listCredentials as listRows } from '#db/repositories/credentials.ts';
import type { Actor } from '#domain/actor.ts';
import type { CredentialState } from '#domain/credential/credential.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';

export type CredentialLine = { slug: string; name: string; state: CredentialState; authors: string[]; begunAt: Date };
export type CredentialListView = { community: CommunityName; /** None to who is no member. */ credentials: CredentialLine[]; mayBegin: boolean; mayFollow: boolean; mayListPeople: boolean; mayChangeRoles: boolean };

/** The credentials that a community makes, the one begun last first. For everybody, though who is no member sees none that is not published. */
export async function listCredentials({ db }: Deps, actor: Actor, communitySlug: string): Promise<CredentialListView> {
  const { community, standing } = await openCommunity(db, actor, communitySlug, 'community.read');
  const mayFollow = can(standing, 'credential.follow');
  const rows = mayFollow ? await listRows(db, community.id) : [];
  const authors = rows.length === 0 ? [] : await listCredentialAuthors(db, rows.map(({ id }) => id));
  return {
    community: nameOf(community),
    credentials: rows.map(({ id, slug, name, state, createdAt }) => ({ slug, name, state, begunAt: createdAt, authors: authors.filter(({ credentialId }) => credentialId === id).map((author) => author.name) })),
    mayBegin: can(standing, 'credential.begin'),
    mayFollow,
    mayListPeople: can(standing, 'community.listPeople'),
    mayChangeRoles: can(standing, 'community.changeRoles'),
  };
}
