import { insertAnnouncement, insertNotedAnnouncement } from '#db/repositories/announcements.ts';
import { listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { createId } from '#domain/ids.ts';
import { invalid } from '#domain/refusal.ts';
import { tellOfAnnouncement } from '#server/services/summits/tell-of-announcement.ts';
import { noteAct, type OtherUseCase, seenAct } from '../live-given.ts';

/** Tells everybody, those who facilitate, or the people of some rooms something at once. Refuses rooms of other summits, and no rooms where rooms are meant. */
export const broadcast: OtherUseCase<'broadcast'> = async (given, { text, audience, roomIds }) => {
  const { deps, summit, person, now } = given;
  const rooms = audience === 'rooms' ? (await listRoomsOfSummit(deps.db, summit.id)).filter(({ id }) => roomIds.includes(id)) : [];
  if (audience === 'rooms' && (rooms.length === 0 || rooms.length < roomIds.length)) throw invalid('roomIds', 'no-rooms', 'Choose the rooms that this is for.');
  const to = audience === 'all' ? 'everybody' : audience === 'facilitators' ? 'those who facilitate' : rooms.length === 1 ? `room ${rooms[0]?.number}` : `${rooms.length} rooms`;
  const [id, about] = [createId(), rooms.map((room) => room.id)];
  const act = seenAct(given, `told ${to}: “${text}”`);
  const announcement = { id, summitId: summit.id, authorId: person.accountId, text, audience, roomIds: about, createdAt: now };
  if (audience === 'all')
    await deps.db.transaction(async (tx) => {
      await insertAnnouncement(tx, announcement);
      await noteAct(tx, given, 'broadcast', act.sentence, null, act.id);
      await tellOfAnnouncement(deps, tx, summit, announcement);
    });
  else await insertNotedAnnouncement(deps.db, { ...announcement, actId: act.id, sentence: act.sentence });
  return { changes: [{ part: 'announcement', announcement: { id, text, authorName: person.name, at: now.getTime(), audience, roomIds: about }, act }] };
};
