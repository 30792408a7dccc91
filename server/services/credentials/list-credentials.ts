import { listNewestCredentialVersions } from '#db/repositories/credential-versions.ts';
import { listCredentialAuthors, listCredentials as listRows } from '#db/repositories/credentials.ts';
import type { Actor } from '#domain/actor.ts';
import type { CredentialState } from '#domain/credential/credential.ts';
import type { Hours } from '#domain/credential/draft.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import { readSealed } from './weigh-draft.ts';

export type CredentialLine = { slug: string; name: string; state: CredentialState; authors: string[]; begunAt: Date };
/** A published credential as its newest version has it. */
export type PublishedCredentialLine = { slug: string; name: string; issuer: string; tags: string[]; hours: Hours; version: string; isRetired: boolean };
export type CredentialListView = {
  community: CommunityName;
  published: PublishedCredentialLine[];
  /** What is being written, and those that are published among it; none to who is no member. */
  credentials: CredentialLine[];
  mayBegin: boolean;
  mayFollow: boolean;
  mayListPeople: boolean;
  mayChangeRoles: boolean;
};

/** The credentials of a community: those that are published by their names, and those that are written, the one begun last first. For everybody, though who is no member sees none that is not published. */
export async function listCredentials({ db }: Deps, actor: Actor, communitySlug: string): Promise<CredentialListView> {
  const { community, standing } = await openCommunity(db, actor, communitySlug, 'community.read');
  const mayFollow = can(standing, 'credential.follow');
  const [published, rows] = await Promise.all([listNewestCredentialVersions(db, community.id), mayFollow ? listRows(db, community.id) : []]);
  const authors = rows.length === 0 ? [] : await listCredentialAuthors(db, rows.map(({ id }) => id));
  return {
    community: nameOf(community),
    published: published.map((row) => {
      const { name, issuer, tags, hours } = readSealed(row);
      return { slug: row.slug, name, issuer: issuer.name, tags, hours, version: row.version, isRetired: row.state === 'retired' };
    }),
    credentials: rows.map(({ id, slug, name, state, createdAt }) => ({ slug, name, state, begunAt: createdAt, authors: authors.filter(({ credentialId }) => credentialId === id).map((author) => author.name) })),
    mayBegin: can(standing, 'credential.begin'),
    mayFollow,
    mayListPeople: can(standing, 'community.listPeople'),
    mayChangeRoles: can(standing, 'community.changeRoles'),
  };
}
