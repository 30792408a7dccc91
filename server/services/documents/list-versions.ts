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
  /** How many there are on all pages. */
  count: number;
  isNewest: boolean;
  /** Below which number the next page begins; null on the last. */
  olderThan: number | null;
};

const VERSIONS_ON_A_PAGE = 50;

/** The versions of the notes of a room, a page of them: the newest, or those below a number; refuses like the notes. */
export async function listVersions(deps: Deps, actor: Actor, slug: string, roomSlug: string, below: number | null): Promise<VersionListView> {
  const { room, place } = await openVersions(deps, actor, slug, roomSlug);
  const versions = await deps.documentStore.listVersions(room.documentId);
  const begin = Math.max(0, versions.findIndex(({ number }) => number < (below ?? Infinity)));
  const page = versions.slice(begin, begin + VERSIONS_ON_A_PAGE);
  const { authors } = await deps.documentStore.authorship(room.documentId);
  const written = page.map((version, position) => ({ version, writers: listWriters(version, versions[begin + position + 1] ?? null, authors) }));
  const people = await namePeople(deps.db, written.flatMap(({ version, writers }) => [version.keptBy, ...writers]));
  const writer = (accountId: string | null) => (accountId === null ? null : (people.get(accountId) ?? null));
  return {
    ...place,
    versions: written.map(({ version, writers }) => ({ ...versionView(version, writer), writers: writers.flatMap((accountId) => writer(accountId) ?? []) })),
    count: versions.length,
    isNewest: begin === 0,
    olderThan: begin + page.length < versions.length ? (page.at(-1)?.number ?? null) : null,
  };
}

type Line = Omit<VersionView, 'keptBy'> & { keptBy: string | null };

export const versionView = ({ number, name, occasion, at, keptBy }: Line, writer: (accountId: string | null) => Writer | null): VersionView => ({ number, name, occasion, at, keptBy: writer(keptBy) });
