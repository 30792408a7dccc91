import type { Actor } from '#domain/actor.ts';
import { readClockTimes } from '#domain/document/clock-times.ts';
import { type ComparedPart, compareVersions } from '#domain/document/compare-versions.ts';
import { isRun } from '#domain/document/content.ts';
import { EMPTY_STATE } from '#domain/document/same-state.ts';
import type { StoredVersion } from '#domain/document/version.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { type VersionView, versionView } from './list-versions.ts';
import { openVersions, type VersionsPlace } from './open-versions.ts';
import { namePeople, type Writer } from './version-people.ts';

export type ReadVersionView = VersionsPlace & {
  version: VersionView;
  /** What can be compared with, newest first. */
  others: Pick<VersionView, 'number' | 'name'>[];
  /** The two that are compared, by their numbers; null is the empty document before the first. Null as a whole when only the text is shown. */
  compared: { older: number | null; newer: number } | null;
  parts: ComparedPart[];
  /** Whose the words are, by account. */
  people: Record<string, Writer>;
};

/** A deletion may carry the moment at which its commit began, a little before the version that does not hold it. */
const OVERLAP_MS = 60_000;

/** One version of the notes of a room, compared with the one before, with any other, or with none; refuses like the notes, and with `not-found` for a number that is not there. */
export async function readVersion(deps: Deps, actor: Actor, slug: string, roomSlug: string, number: number, against: number | 'before' | 'none'): Promise<ReadVersionView> {
  const { room, place } = await openVersions(deps, actor, slug, roomSlug);
  const { documentStore } = deps;
  const load = async (asked: number): Promise<StoredVersion> => {
    const found = await documentStore.loadVersion(room.documentId, asked);
    if (!found) throw notFound('version');
    return found;
  };
  const version = await load(number);
  const lines = await documentStore.listVersions(room.documentId);
  const other = against === 'none' ? version : against === 'before' && number === 1 ? null : await load(against === 'before' ? number - 1 : against);
  const [older, newer] = other && other.number > number ? [version, other] : [other, version];
  const authorship = await documentStore.authorship(room.documentId);
  const history = older === newer ? [] : await documentStore.history(room.documentId, new Date((older?.at.getTime() ?? 0) - OVERLAP_MS));
  const parts = compareVersions(older?.content ?? EMPTY_STATE, newer.content, { ...authorship, deletion: readClockTimes(history).deletion });
  const people = await namePeople(deps.db, [version.keptBy, ...accountsIn(parts)]);
  return {
    ...place,
    version: versionView(version, (accountId) => (accountId === null ? null : (people.get(accountId) ?? null))),
    others: lines.filter((line) => line.number !== number).map(({ number: otherNumber, name }) => ({ number: otherNumber, name })),
    compared: older === newer ? null : { older: older?.number ?? null, newer: newer.number },
    parts,
    people: Object.fromEntries(people),
  };
}

const accountsIn = (parts: readonly ComparedPart[]): (string | null)[] =>
  parts.flatMap((part) => [part.accountId, part.deletedBy?.accountId ?? null, ...(isRun(part) ? [] : accountsIn(part.content))]);
