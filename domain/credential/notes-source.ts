import { textAt } from './content/set-text.ts';
import type { CredentialDraft } from './draft.ts';
import type { DraftPlace } from './draft-place.ts';

/** A room whose notes words of a credential came from, and the place that they came to. It names nobody. */
export type NotesSource = { place: DraftPlace; room: string; summit: string };

/** The same as it is kept with a version: where it leads whom is asked when the version is read. */
export type KeptNotesSource = NotesSource & { summitSlug: string; roomSlug: string };

/** Those whose place still says something, each room once for a place. */
export const standingSources = <Source extends NotesSource>(sources: readonly Source[], draft: CredentialDraft): Source[] => {
  const told = new Set<string>();
  return sources.filter(({ place, room, summit }) => {
    const key = JSON.stringify([place.field, place.entryId, room, summit]);
    if (told.has(key) || !textAt(draft, place)) return false;
    told.add(key);
    return true;
  });
};
