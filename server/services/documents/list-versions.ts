import type { Actor } from '#domain/actor.ts';
import type { VersionOccasion } from '#domain/document/version.ts';
import { listWriters } from '#domain/document/version-writers.ts';
import type { Deps } from '../deps.ts';
import { openVersions, type VersionsPlace } from './open-versions.ts';
import { namePeople, type Writer } from './version-people.ts';

export type VersionView = { number: number; name: string | null; occasion: VersionOccasion; at: Date; keptBy: Writer | null };
export type VersionListView = VersionsPlace & {
  /** Newest first. `writers` are those who have words in it that the version before had not. */
  versions: (VersionView & { writers: Writer[] })[];
};

/** The versions of the notes of a room; refuses like the notes. */
export async function listVersions(deps: Deps, actor: Actor, slug: string, roomSlug: string): Promise<VersionListView> {
  const { room, place } = await openVersions(deps, actor, slug, roomSlug);
  const versions = await deps.documentStore.listVersions(room.documentId);
  const { authors } = await deps.documentStore.authorship(room.documentId);
  const people = await namePeople(deps.db, [...authors.values(), ...versions.map(({ keptBy }) => keptBy)]);
  const writer = (accountId: string | null) => (accountId === null ? null : (people.get(accountId) ?? null));
  return {
    ...place,
    versions: versions.map((version, position) => ({
      ...versionView(version, writer),
      writers: listWriters(version, versions[position + 1] ?? null, authors).flatMap((accountId) => writer(accountId) ?? []),
    })),
  };
}

type Line = Omit<VersionView, 'keptBy'> & { keptBy: string | null };

export const versionView = ({ number, name, occasion, at, keptBy }: Line, writer: (accountId: string | null) => Writer | null): VersionView => ({ number, name, occasion, at, keptBy: writer(keptBy) });
