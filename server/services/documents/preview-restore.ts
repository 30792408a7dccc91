import type { Actor } from '#domain/actor.ts';
import type { ComparedPart } from '#domain/document/compare-versions.ts';
import { previewRestore as findChanges } from '#domain/document/preview-restore.ts';
import { countWords, type WordShare } from '#domain/document/word-shares.ts';
import type { Deps } from '../deps.ts';
import { type VersionView, versionView } from './list-versions.ts';
import { openVersion, readPresent } from './open-version.ts';
import type { VersionsPlace } from './open-versions.ts';
import { namePeople, type Writer, writersIn } from './version-people.ts';

export type RestorePreview = VersionsPlace & {
  kind: 'restore';
  version: VersionView;
  /** What would change in the notes as they are now: what is deleted would go, what is inserted would come back. Null when they already read like the version. */
  changes: { parts: ComparedPart[]; gone: WordShare[]; come: WordShare[] } | null;
  people: Record<string, Writer>;
};

/** What restoring a version of the notes of a room would do. Refuses like restoring it, and who looks at many in a minute. */
export async function previewRestore(deps: Deps, actor: Actor, slug: string, roomSlug: string, number: number): Promise<RestorePreview> {
  const { room, place, version, authorship } = await openVersion(deps, actor, slug, roomSlug, number, 'roomNotes.restoreVersion');
  const parts = findChanges(await readPresent(deps.documentStore, room.documentId), version.content, authorship);
  const people = await namePeople(deps.db, [version.keptBy, ...writersIn(parts ?? [])]);
  return {
    ...place,
    kind: 'restore',
    version: versionView(version, (accountId) => (accountId === null ? null : (people.get(accountId) ?? null))),
    changes: parts && { parts, ...countWords(parts) },
    people: Object.fromEntries(people),
  };
}
