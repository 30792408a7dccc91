import type { CredentialPlace, DocumentPlace } from '#db/repositories/documents.ts';
import { type Act, can, type Facts, type Standing } from '#domain/permissions.ts';

type Room = Extract<DocumentPlace, { kind: 'room-notes' }>['room'];
type Notes = { room: Pick<Room, 'state' | 'isSeatedHere'>; summit: Pick<NonNullable<DocumentPlace['summit']>, 'state'> };

/** What the rules need to know about the notes of a room as it is now. */
export const factsOfNotes = ({ room, summit }: Notes): Facts => ({
  isRoomOpen: room.state === 'open' || room.state === 'closing',
  isRoomClosed: room.state === 'closed' || summit.state === 'archived',
  isArchived: summit.state === 'archived',
  isSeatedHere: room.isSeatedHere,
});

/** What the rules need to know about a credential as it is now, and whether the actor is among its authors. */
export const factsOfCredential = ({ state, whoWrites, isAuthor }: Pick<CredentialPlace, 'state' | 'whoWrites' | 'isAuthor'>): Facts => ({ isCredential: true, isAuthor, isOpenToMembers: whoWrites === 'members', isPublished: state === 'published' || state === 'retired', isRetired: state === 'retired' });

/** The acts of reading and writing in each kind of document, and of saying something about it. */
const acts: Record<DocumentPlace['kind'], { read: Act; write: Act; remark: Act }> = {
  'room-notes': { read: 'roomNotes.read', write: 'roomNotes.write', remark: 'document.remark' },
  report: { read: 'report.compose', write: 'report.compose', remark: 'report.compose' },
  credential: { read: 'credential.follow', write: 'credential.write', remark: 'document.remark' },
};

/** What the rules are asked about a document that stands there, and what they need to know. */
export const actsIn = ({ kind }: DocumentPlace) => acts[kind];
export function factsOf(place: DocumentPlace): Facts {
  if (place.kind === 'credential') return factsOfCredential(place.credential);
  return place.kind === 'room-notes' ? factsOfNotes(place) : { isArchived: place.summit.state === 'archived' };
}

/** Whether somebody who stands there may write in the notes of this room as it is now. */
export const mayWriteNotes = (standing: Standing, place: Notes): boolean => can(standing, 'roomNotes.write', factsOfNotes(place));
