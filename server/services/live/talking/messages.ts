import { findParticipation, updateParticipation } from '#db/repositories/participations.ts';
import { updateRooms } from '#db/repositories/live-rooms.ts';
import { getMessageForChange, insertMessage, insertReport, settleReports, updateHidden } from '#db/repositories/room-talk.ts';
import { createId } from '#domain/ids.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { conflict } from '#domain/refusal.ts';
import { noteAct, type OtherUseCase, type RoomUseCase, summitChanged } from '../live-given.ts';

/** Says something to a room. */
export const say: RoomUseCase<'say'> = async ({ deps: { db }, person, now }, { roomId, text }) => {
  const { accountId, name } = person;
  const id = createId();
  await insertMessage(db, { id, roomId, authorId: accountId, text, createdAt: now });
  return { changes: [{ part: 'message', roomId, message: { id, authorId: accountId, name, speaksAs: speaksAsKey(person), text, at: now.getTime(), isHidden: false } }] };
};

/** Takes a message out of sight; it is kept, and hiding it twice is hiding it once. Refuses with `not-found`. */
export const hideMessage: RoomUseCase<'hide-message'> = async (given, { roomId, messageId }) => {
  const { deps, person, room, now } = given;
  await deps.db.transaction(async (tx) => {
    const { hiddenAt } = await getMessageForChange(tx, roomId, messageId);
    if (hiddenAt !== null) return;
    await updateHidden(tx, messageId, { hiddenAt: now, hiddenById: person.accountId });
    await noteAct(tx, given, 'hide-message', `took a message out of room ${room.number}`);
  });
  return { changes: [{ part: 'talk', roomId }, ...summitChanged] };
};

/** Shows a message again that was taken out of sight; what was said against it is dealt with. Refuses with `not-found`, and with `not-hidden` what is in sight. */
export const showMessage: RoomUseCase<'show-message'> = async (given, { roomId, messageId }) => {
  const { deps, room, now } = given;
  await deps.db.transaction(async (tx) => {
    const { hiddenAt } = await getMessageForChange(tx, roomId, messageId);
    if (hiddenAt === null) throw conflict('not-hidden', 'This message is in the chat again already. Nothing was changed.');
    await updateHidden(tx, messageId, { hiddenAt: null, hiddenById: null });
    await settleReports(tx, messageId, now);
    await noteAct(tx, given, 'show-message', `showed a message of room ${room.number} again`);
  });
  return { changes: [{ part: 'talk', roomId }, ...summitChanged] };
};

/** Says that nothing is wrong with a message that was reported: it stays, and the report is dealt with. Refuses with `not-found`, and with `no-report` when it is already. */
export const settleReportsOf: RoomUseCase<'settle-reports'> = async (given, { roomId, messageId }) => {
  const { deps, room, now } = given;
  await deps.db.transaction(async (tx) => {
    await getMessageForChange(tx, roomId, messageId);
    if (!(await settleReports(tx, messageId, now))) throw conflict('no-report', 'Somebody has dealt with this report already. Nothing was changed.');
    await noteAct(tx, given, 'settle-reports', `found nothing wrong with a message of room ${room.number} that was reported`);
  });
  return { changes: [{ part: 'talk', roomId }, ...summitChanged] };
};

/** Tells those who facilitate that a message is out of place. Refuses with `not-found`, and one's own message. */
export const reportMessage: RoomUseCase<'report-message'> = async ({ deps: { db }, person, now }, { roomId, messageId, reason }) => {
  await db.transaction(async (tx) => {
    const message = await getMessageForChange(tx, roomId, messageId);
    if (message.authorId === person.accountId) throw conflict('own-message', 'This message is your own.');
    await insertReport(tx, { messageId, accountId: person.accountId, reason, reportedAt: now });
  });
  return { changes: [{ part: 'talk', roomId }] };
};

/** Lets nobody but who facilitates write messages in a room, or everybody again. */
export const muteRoom: RoomUseCase<'mute-room'> = async (given, { roomId, isMuted }) => {
  await given.deps.db.transaction(async (tx) => {
    await updateRooms(tx, [roomId], { isChatMuted: isMuted });
    await noteAct(tx, given, 'mute-room', `${isMuted ? 'muted' : 'opened'} the chat of room ${given.room.number}`);
  });
  return { changes: summitChanged };
};

/** Lets somebody write no messages in this summit, or write again. Refuses who has no place. */
export const mutePerson: OtherUseCase<'mute-person'> = async (given, { accountId, isMuted }) => {
  const { deps, summit } = given;
  await deps.db.transaction(async (tx) => {
    const place = await findParticipation(tx, summit.id, accountId);
    if (place?.state !== 'registered') throw conflict('not-registered', 'They have no place in this summit any more. Nothing was changed.');
    await updateParticipation(tx, summit.id, accountId, { isMuted });
    await noteAct(tx, given, 'mute-person', `${isMuted ? 'muted somebody' : 'let somebody write again'} in the chats`);
  });
  return { changes: summitChanged };
};
