import type { DocumentPlace } from '#db/repositories/documents.ts';
import { can, type Standing } from '#domain/permissions.ts';

/** Whether somebody who stands there may write in the notes of this room as it is now. */
export const mayWriteNotes = (standing: Standing, { room, summit }: { room: Pick<DocumentPlace['room'], 'state'>; summit: Pick<DocumentPlace['summit'], 'state'> }): boolean =>
  can(standing, 'roomNotes.write', {
    isRoomOpen: room.state === 'open' || room.state === 'closing',
    isRoomClosed: room.state === 'closed' || summit.state === 'archived',
  });
