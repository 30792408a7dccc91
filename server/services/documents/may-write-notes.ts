import type { DocumentPlace } from '#db/repositories/documents.ts';
import { can, type Facts, type Standing } from '#domain/permissions.ts';

type Place = { room: Pick<DocumentPlace['room'], 'state' | 'isSeatedHere'>; summit: Pick<DocumentPlace['summit'], 'state'> };

/** What the rules need to know about the notes of a room as it is now. */
export const factsOfNotes = ({ room, summit }: Place): Facts => ({
  isRoomOpen: room.state === 'open' || room.state === 'closing',
  isRoomClosed: room.state === 'closed' || summit.state === 'archived',
  isArchived: summit.state === 'archived',
  isSeatedHere: room.isSeatedHere,
});

/** Whether somebody who stands there may write in the notes of this room as it is now. */
export const mayWriteNotes = (standing: Standing, place: Place): boolean => can(standing, 'roomNotes.write', factsOfNotes(place));
