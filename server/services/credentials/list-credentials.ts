import { listCatalogue } from '#db/repositories/catalogue.ts';
import { listCredentialAuthors, listCredentials as listRows } from '#db/repositories/credentials.ts';
import type { Actor } from '#domain/actor.ts';
import type { CredentialState } from '#domain/credential/credential.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import { catalogueLine, type CatalogueLine } from './catalogue-line.ts';

export type CredentialLine = { slug: string; name: string; state: CredentialState; /** Who tries it out until when; empty but in pilot. */ pilot: string; authors: string[]; begunAt: Date };
/** So many at most stand on the page of a community; the catalogue has all. */
const MOST_SHOWN = 200;

export type CredentialListView = {
  community: CommunityName;
  published: CatalogueLine[];
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
  const [published, rows] = await Promise.all([listCatalogue(db, { community: community.slug, withRetired: true }, { order: 'name', limit: MOST_SHOWN }), mayFollow ? listRows(db, community.id) : []]);
  const authors = rows.length === 0 ? [] : await listCredentialAuthors(db, rows.map(({ id }) => id));
  return {
    community: nameOf(community),
    published: published.map(catalogueLine),
    credentials: rows.map(({ id, slug, name, state, pilot, createdAt }) => ({ slug, name, state, pilot, begunAt: createdAt, authors: authors.filter(({ credentialId }) => credentialId === id).map((author) => author.name) })),
    mayBegin: can(standing, 'credential.begin'),
    mayFollow,
    mayListPeople: can(standing, 'community.listPeople'),
    mayChangeRoles: can(standing, 'community.changeRoles'),
  };
}
