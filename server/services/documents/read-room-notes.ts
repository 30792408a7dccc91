import type { Actor } from '#domain/actor.ts';
import type { BreakoutRoomState } from '#domain/breakout-room.ts';
import { readStoredWords } from '#domain/document/stored-content.ts';
import type { Deps } from '../deps.ts';
import { mayWriteNotes } from './may-write-notes.ts';
import { openNotes } from './open-notes.ts';

export type RoomNotesView = {
  summit: { slug: string; title: string };
  room: { slug: string; number: number; focus: string; summary: string; state: BreakoutRoomState };
  documentId: string;
  mayWrite: boolean;
  /** The notes as last committed, a paragraph each, for who reads without JavaScript. */
  paragraphs: string[];
};

/** The shared notes of a breakout room for who takes part; refuses like the summit, and with `not-found` for a room that is not there. */
export async function readRoomNotes({ db, documentStore }: Deps, actor: Actor, slug: string, roomSlug: string): Promise<RoomNotesView> {
  const { summit, standing, room } = await openNotes(db, actor, slug, roomSlug);
  const words = await readStoredWords(documentStore, room.documentId);
  return {
    summit: { slug, title: summit.title },
    room: { slug: room.slug, number: room.number, focus: room.focus, summary: room.summary, state: room.state },
    documentId: room.documentId,
    mayWrite: mayWriteNotes(standing, { room, summit }),
    paragraphs: words.split('\n').filter((paragraph) => paragraph.trim() !== ''),
  };
}
