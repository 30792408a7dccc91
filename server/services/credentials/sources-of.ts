import { listCredentialSources } from '#db/repositories/credential-beginnings.ts';
import type { DbOrTx } from '#db/client.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { credentialFields, type FieldKey, fieldOf } from '#domain/credential/credential-fields.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { type KeptNotesSource, type NotesSource, standingSources } from '#domain/credential/notes-source.ts';
import { can } from '#domain/permissions.ts';
import { isRefusal } from '#domain/refusal.ts';
import { shownAgenda } from '../agenda/shown-agenda.ts';
import { shownRooms } from '../publication/shown-rooms.ts';
import { openSummit } from '../summits/open-summit.ts';

/** `path` leads to the notes who may read them, others to what is published of the room; null where neither is for them. */
export type NotesSourceView = NotesSource & { path: string | null };
/** A passage of a room's notes that came into a field. */
export type SourceView = NotesSourceView & { id: string; field: string; wording: string };

/** Where words of a credential come from, in the order of its fields, for who may follow it. */
export async function sourcesOf(db: DbOrTx, actor: Actor, credentialId: string): Promise<SourceView[]> {
  const sources = await listByField(db, credentialId);
  const pathOf = await findPaths(db, actor, sources);
  return sources.map((source) => ({ id: source.id, place: source.place, field: fieldOf(source.place.field).label(), wording: source.wording, room: source.focus, summit: source.summitTitle, path: pathOf(source) }));
}

/** Those of them that are kept with a version: of words that stand in it, from rooms that everybody may know of. */
export async function notesSourcesToKeep(db: DbOrTx, credentialId: string, draft: CredentialDraft): Promise<KeptNotesSource[]> {
  const sources = await listByField(db, credentialId);
  const pathOf = await findPaths(db, visitor, sources);
  const open = sources.filter((source) => pathOf(source) !== null).map(({ place, focus, summitTitle, summitSlug, roomSlug }) => ({ place, room: focus, summit: summitTitle, summitSlug, roomSlug }));
  return standingSources(open, draft);
}

/** What was kept with a version, for whoever reads it. */
export async function viewNotesSources(db: DbOrTx, actor: Actor, kept: readonly KeptNotesSource[]): Promise<NotesSourceView[]> {
  const pathOf = await findPaths(db, actor, kept);
  return kept.map((source) => ({ place: source.place, room: source.room, summit: source.summit, path: pathOf(source) }));
}

async function listByField(db: DbOrTx, credentialId: string) {
  const rankOf = ({ place }: { place: { field: FieldKey } }): number => credentialFields.findIndex(({ key }) => key === place.field);
  return (await listCredentialSources(db, credentialId)).toSorted((one, other) => rankOf(one) - rankOf(other));
}

type Room = { summitSlug: string; roomSlug: string };

/** Where each of these rooms is for somebody; each is asked about once. */
async function findPaths(db: DbOrTx, actor: Actor, rooms: readonly Room[]): Promise<(room: Room) => string | null> {
  const keyOf = ({ summitSlug, roomSlug }: Room): string => `${summitSlug}/${roomSlug}`;
  const paths = new Map<string, string | null>();
  for (const [key, room] of new Map(rooms.map((each) => [keyOf(each), each]))) paths.set(key, await pathTo(db, actor, room));
  return (room) => paths.get(keyOf(room)) ?? null;
}

async function pathTo(db: DbOrTx, actor: Actor, { summitSlug, roomSlug }: Room): Promise<string | null> {
  try {
    const opened = await openSummit(db, actor, summitSlug, 'summit.read');
    const page = `/summits/${summitSlug}/rooms/${roomSlug}`;
    if (can(opened.standing, 'roomNotes.read')) return `${page}/notes`;
    const { entries } = await shownAgenda(db, opened);
    return (await shownRooms(db, opened.summit.id, entries, [])).some(({ slug }) => slug === roomSlug) ? page : null;
  } catch (refusal) {
    if (isRefusal(refusal)) return null;
    throw refusal;
  }
}
