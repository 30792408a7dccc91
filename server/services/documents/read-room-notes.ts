import { listAuthors } from '#db/repositories/authors.ts';
import { listImportedBylines } from '#db/repositories/imported-summits.ts';
import type { Actor } from '#domain/actor.ts';
import { type Attribution, moreReserved } from '#domain/attribution.ts';
import type { BreakoutRoomState } from '#domain/breakout-room.ts';
import { type Contributor, contributorsAmong } from '#domain/document/attributed-content.ts';
import { readText } from '#domain/document/stored-content.ts';
import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import { can } from '#domain/permissions.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import { asCame } from '#domain/report/shown-as.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { mayWriteNotes } from './rights-in-document.ts';
import { openNotes } from './open-notes.ts';
import { personKey } from './person-key.ts';

export type RoomNotesView = {
  summit: { slug: string; title: string; timeZone: string };
  room: { id: string; slug: string; number: number; focus: string; summary: string; state: BreakoutRoomState };
  documentId: string;
  /** Who writes on this page, as the document server shows them to others. */
  writer: { accountId: string; name: string; perspective: PerspectiveKey; /** See `personKey`. */ person: string };
  mayWrite: boolean;
  /** Whether the actor may watch the board of those who facilitate. */
  facilitates: boolean;
  /** How the actor's own words are shown where the notes leave the house. */
  shownAs: Attribution;
  /** Whether they have a place in the summit, on whose page they choose that for it. */
  hasPlace: boolean;
  /** What the room itself says of how people are shown, where that is stricter than the summit; else null. */
  roomRule: Attribution | null;
  /** Who wrote what came in a bundle, as that showed them; nobody where nothing did. */
  importedContributors: Contributor[];
  /** The notes as last committed, until the live ones are there and for who reads without JavaScript. */
  text: UnsignedPart[];
};

/** The shared notes of a breakout room for who takes part; refuses like the summit, and with `not-found` for a room that is not there. */
export async function readRoomNotes({ db, documentHands }: Deps, actor: Actor, slug: string, roomSlug: string): Promise<RoomNotesView> {
  const { summit, standing, facts, room } = await openNotes(db, actor, slug, roomSlug);
  const content = await documentHands().read(room.documentId);
  const person = requirePerson(actor);
  const [authors, imported] = await Promise.all([listAuthors(db, { summitId: summit.id, room: room.attribution }, [person.accountId]), listImportedBylines(db, room.documentId)]);
  return {
    summit: { slug, title: summit.title, timeZone: summit.timeZone },
    room: { id: room.id, slug: room.slug, number: room.number, focus: room.focus, summary: room.summary, state: room.state },
    documentId: room.documentId,
    writer: { accountId: person.accountId, name: person.name, perspective: speaksAsKey(person), person: personKey(room.documentId, person.accountId) },
    mayWrite: mayWriteNotes(standing, { room, summit }),
    facilitates: can(standing, 'live.watch-board', facts),
    shownAs: authors.get(person.accountId)?.attribution ?? 'anonymous',
    hasPlace: standing.summit !== 'visitor',
    roomRule: room.attribution !== null && room.attribution !== summit.attribution && moreReserved(room.attribution, summit.attribution) === room.attribution ? room.attribution : null,
    importedContributors: contributorsAmong(imported.map(({ by }) => asCame(by, { summit: { level: summit.attribution, mayChoose: summit.mayChooseAttribution }, room: room.attribution }))),
    text: content === null ? [] : readText(content),
  };
}
