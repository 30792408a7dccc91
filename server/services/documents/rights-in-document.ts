import type { DocumentPlace } from '#db/repositories/documents.ts';
import { type Act, can, type Facts, type Standing } from '#domain/permissions.ts';

type Room = Extract<DocumentPlace, { kind: 'room-notes' }>['room'];
type Notes = { room: Pick<Room, 'state' | 'isSeatedHere'>; summit: Pick<DocumentPlace['summit'], 'state'> };

/** What the rules need to know about the notes of a room as it is now. */
export const factsOfNotes = ({ room, summit }: Notes): Facts => ({
  isRoomOpen: room.state === 'open' || room.state === 'closing',
  isRoomClosed: room.state === 'closed' || summit.state === 'archived',
  isArchived: summit.state === 'archived',
  isSeatedHere: room.isSeatedHere,
});

/** The acts of reading and writing in each kind of document, and of saying something about it. */
const acts: Record<DocumentPlace['kind'], { read: Act; write: Act; remark: Act }> = {
  'room-notes': { read: 'roomNotes.read', write: 'roomNotes.write', remark: 'roomNotes.remark' },
  report: { read: 'report.compose', write: 'report.compose', remark: 'report.compose' },
};

/** What the rules are asked about a document that stands there, and what they need to know. */
export const actsIn = ({ kind }: DocumentPlace) => acts[kind];
export const factsOf = (place: DocumentPlace): Facts => (place.kind === 'room-notes' ? factsOfNotes(place) : { isArchived: place.summit.state === 'archived' });

/** Whether somebody who stands there may write in the notes of this room as it is now. */
export const mayWriteNotes = (standing: Standing, place: Notes): boolean => can(standing, 'roomNotes.write', factsOfNotes(place));
