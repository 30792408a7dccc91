import { and, eq, inArray } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import type { DemoSummitOnDays } from '#db/repositories/demo.ts';
import { putRun } from '#db/repositories/agenda-session-runs.ts';
import { listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { updateRooms } from '#db/repositories/live-rooms.ts';
import { deleteHands, insertHand, listHelp, updateHelp } from '#db/repositories/room-talk.ts';
import { agendaSessionRuns, breakoutRooms, helpRequests, participations, roomMessages, seats } from '#db/schema/index.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { isInUse } from '#domain/live/place-of.ts';
import { demoId } from './demo-id.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { LIVE_BREAKOUTS_SLUG } from './live-summit.ts';
import { callForHelp, inLobby, liveHosts, liveTalk, raisedHand, sitsIn } from './live-talk.ts';

const HELP_ID = demoId('call for help');
const idOf = (key: string): string => accountIdOf({ key });

/** The session of the live summit that is under way whenever the demo opens. */
export const breakoutsUnderWay = ({ agenda }: Pick<DemoSummitOnDays, 'agenda'>) => agenda.find(({ slug }) => slug === LIVE_BREAKOUTS_SLUG) ?? agenda.find(({ kind }) => kind === 'breakouts') ?? null;

/** Fills the live summit with what people do: those who are there sit in rooms, some write in the chats. Then its day begins. */
export async function insertLiveDay(tx: DbOrTx, summit: DemoSummitOnDays, now: Date): Promise<void> {
  const underWay = breakoutsUnderWay(summit);
  if (!underWay) throw new Error('The live summit of the demo has no breakouts.');
  const rooms = (await listRoomsOfSummit(tx, summit.id)).filter(({ agendaSessionId, state }) => agendaSessionId === underWay.id && isInUse({ state }));
  for (const { id, slug } of rooms) {
    const hosts = liveHosts[slug];
    if (hosts) await updateRooms(tx, [id], { facilitatorId: idOf(hosts.facilitator), scribeId: idOf(hosts.scribe) });
  }
  const at = (minute: number): Date => new Date(underWay.startsAt.getTime() + minute * MINUTE_MS);
  const messages = rooms.flatMap(({ id, slug }) => (liveTalk[slug] ?? []).map(([minute, by, text]) => ({ id: demoId(`message ${slug} ${minute}`), roomId: id, authorId: idOf(by), text, createdAt: at(minute) })));
  await tx.insert(roomMessages).values(messages);
  const here = await tx.select().from(participations).where(and(eq(participations.summitId, summit.id), eq(participations.role, 'participant')));
  const sitting = here.filter(({ checkedInAt, accountId }) => checkedInAt !== null && !inLobby.map(idOf).includes(accountId)).map(({ accountId }) => accountId);
  const reason = 'So that people of every perspective are spread over the rooms.';
  await tx.insert(seats).values(spread(sitting, rooms).map(([accountId, roomId]) => ({ agendaSessionId: underWay.id, accountId, roomId, how: 'solved' as const, reason, seatedAt: underWay.startsAt })));
  await beginLiveDay(tx, summit, now);
}

/** Who has something to do in a room sits there; the others go where the fewest are. */
function spread(accountIds: readonly string[], rooms: readonly { id: string; slug: string }[]): [accountId: string, roomId: string][] {
  const idBySlug = new Map(rooms.map(({ id, slug }) => [slug, id]));
  const own = new Map([...sitsIn].map(([by, slug]) => [idOf(by), idBySlug.get(slug)]));
  const count = new Map(rooms.map(({ id }) => [id, 0]));
  const emptiest = () => [...count].reduce((least, each) => (each[1] < least[1] ? each : least))[0];
  return accountIds
    .toSorted((one, other) => Number(own.has(other)) - Number(own.has(one)))
    .map((accountId) => {
      const roomId = own.get(accountId) ?? emptiest();
      count.set(roomId, (count.get(roomId) ?? 0) + 1);
      return [accountId, roomId];
    });
}

/**
 * Begins the day of the live summit at the times that its agenda has now: what came before its breakouts was held, they run, their rooms are
 * open to all until they end, a hand is raised and a room calls for help, as on the first day. What people wrote and where they sit stays.
 */
export async function beginLiveDay(tx: DbOrTx, summit: DemoSummitOnDays, now: Date): Promise<void> {
  const underWay = breakoutsUnderWay(summit);
  if (!underWay) return;
  await tx.delete(agendaSessionRuns).where(eq(agendaSessionRuns.summitId, summit.id));
  for (const { id, startsAt, endsAt } of summit.agenda.filter((entry) => entry.endsAt <= underWay.startsAt)) {
    await tx.insert(agendaSessionRuns).values({ agendaSessionId: id, summitId: summit.id, startedAt: startsAt, endsAt, endedAt: endsAt });
  }
  await putRun(tx, { agendaSessionId: underWay.id, summitId: summit.id, startedAt: underWay.startsAt, endsAt: underWay.endsAt, startedById: null });

  const rooms = await listRoomsOfSummit(tx, summit.id);
  const opened = rooms.filter(({ agendaSessionId, state }) => agendaSessionId === underWay.id && state !== 'planned');
  await updateRooms(tx, opened.map(({ id }) => id), { state: 'open', openedAt: underWay.startsAt, endsAt: underWay.endsAt, closesAt: null, isOpenToAll: true });
  const elsewhere = rooms.filter((room) => room.agendaSessionId !== underWay.id && room.state !== 'planned');
  for (const { id, startsAt, endsAt } of summit.agenda) {
    const earlier = new Date(Math.min(endsAt.getTime(), now.getTime()));
    await updateRooms(tx, elsewhere.filter((room) => room.agendaSessionId === id).map((room) => room.id), { state: 'closed', openedAt: new Date(Math.min(startsAt.getTime(), now.getTime())), endsAt: earlier, closesAt: earlier });
  }
  await raiseHandAndCall(tx, summit.id, rooms.map(({ id }) => id), now);
}

async function raiseHandAndCall(tx: DbOrTx, summitId: string, roomIds: string[], now: Date): Promise<void> {
  await deleteHands(tx, roomIds);
  for (const { id } of await listHelp(tx, roomIds)) await updateHelp(tx, id, { endedAt: now });
  const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * MINUTE_MS);
  const seated = async ({ by, room }: { by: string; room: string }): Promise<string | null> => {
    const [row] = await tx
      .select({ roomId: seats.roomId })
      .from(seats)
      .innerJoin(breakoutRooms, and(eq(breakoutRooms.id, seats.roomId), eq(breakoutRooms.slug, room)))
      .where(and(eq(seats.accountId, idOf(by)), inArray(seats.roomId, roomIds)));
    return row?.roomId ?? null;
  };
  const [handIn, helpIn] = [await seated(raisedHand), await seated(callForHelp)];
  if (handIn) await insertHand(tx, { roomId: handIn, accountId: idOf(raisedHand.by), raisedAt: minutesAgo(1) });
  if (!helpIn) return;
  const call = { roomId: helpIn, askedById: idOf(callForHelp.by), text: callForHelp.words, askedAt: minutesAgo(3), takenById: null, takenAt: null, endedAt: null };
  await tx.insert(helpRequests).values({ id: HELP_ID, ...call }).onConflictDoUpdate({ target: helpRequests.id, set: call });
}
