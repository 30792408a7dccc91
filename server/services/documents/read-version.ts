import type { Actor } from '#domain/actor.ts';
import { readClockTimesInTurns } from '#domain/document/clock-times.ts';
import { type ComparedPart, compareVersions } from '#domain/document/compare-versions.ts';
import { readAlike } from '#domain/document/preview-restore.ts';
import { EMPTY_STATE } from '#domain/document/same-state.ts';
import { agreedChanges } from '#domain/document/suggestions/agreed-changes.ts';
import type { VersionLine } from '#domain/document/version.ts';
import type { Deps } from '../deps.ts';
import { openVersion, readPresent } from './open-version.ts';
import { type VersionView, versionView } from './list-versions.ts';
import type { VersionsPlace } from './open-versions.ts';
import { namePeople, type Writer, writersIn } from './version-people.ts';

export type ReadVersionView = VersionsPlace & {
  kind: 'read';
  version: VersionView;
  /** What can be compared with, newest first. */
  others: Pick<VersionView, 'number' | 'name'>[];
  /** The two that are compared, by their numbers; null is the empty document before the first. Null as a whole when only the text is shown. */
  compared: { older: number | null; newer: number | 'now' } | null;
  parts: ComparedPart[];
  /** Whose the words are, by account. */
  people: Record<string, Writer>;
};
/** What a version is compared with. */
export type Against = number | 'before' | 'now' | 'none';

/** A deletion may carry the moment at which its commit began, a little before the version that does not hold it. */
const OVERLAP_MS = 60_000;

/**
 * One version of the notes of a room, compared with the one before, with any other, with the notes as they are now, or
 * with none; what is not there is taken for the one before. Nobody is offered to restore what the notes already read
 * like. Refuses like the notes, who looks at many in a minute, and with `not-found` for a number that is not there.
 */
export async function readVersion(deps: Deps, actor: Actor, slug: string, roomSlug: string, number: number, against: Against): Promise<ReadVersionView> {
  const { room, place, version, lines, authorship } = await openVersion(deps, actor, slug, roomSlug, number, 'roomNotes.read');
  const present = place.mayRestore || against === 'now' ? await readPresent(deps.documentStore, room.documentId) : null;
  const state = async (line: Pick<VersionLine, 'number'>) => (line.number === number ? version.content : ((await deps.documentStore.loadVersion(room.documentId, line.number))?.content ?? EMPTY_STATE));
  const pair = pairOf(version, against, lines);
  const older = pair?.older ? await state(pair.older) : EMPTY_STATE;
  const newer = pair === null ? version.content : pair.newer === 'now' ? (present ?? EMPTY_STATE) : await state(pair.newer);
  // Nothing was deleted of the empty document before the first.
  const history = pair?.older ? await deps.documentStore.history(room.documentId, new Date(pair.older.at.getTime() - OVERLAP_MS)) : [];
  const parts = agreedChanges(compareVersions(pair === null ? newer : older, newer, { ...authorship, ...(await readClockTimesInTurns(history)) }));
  const people = await namePeople(deps.db, [version.keptBy, ...writersIn(parts)]);
  return {
    ...place,
    mayRestore: place.mayRestore && present !== null && !readAlike(present, version.content, authorship),
    kind: 'read',
    version: versionView(version, (accountId) => (accountId === null ? null : (people.get(accountId) ?? null))),
    others: lines.filter((line) => line.number !== number).map(({ number: otherNumber, name }) => ({ number: otherNumber, name })),
    compared: pair && { older: pair.older?.number ?? null, newer: pair.newer === 'now' ? 'now' : pair.newer.number },
    parts,
    people: Object.fromEntries(people),
  };
}

/** Which two are compared, the older first; null when none are. */
function pairOf(version: VersionLine, against: Against, lines: readonly VersionLine[]): { older: VersionLine | null; newer: VersionLine | 'now' } | null {
  if (against === 'none') return null;
  if (against === 'now') return { older: version, newer: 'now' };
  const other = lines.find((line) => line.number === against && line.number !== version.number);
  if (other && other.number > version.number) return { older: version, newer: other };
  return { older: other ?? lines.find((line) => line.number === version.number - 1) ?? null, newer: version };
}
