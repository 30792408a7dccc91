import { eq } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { updateRun } from '#db/repositories/agenda-session-runs.ts';
import { listRoomsOfAgendaSessions } from '#db/repositories/breakout-rooms.ts';
import { insertConveningAct } from '#db/repositories/convening-acts.ts';
import { findDemoSummit } from '#db/repositories/demo.ts';
import { updateRooms } from '#db/repositories/live-rooms.ts';
import { lockSeats } from '#db/repositories/seats.ts';
import { accounts } from '#db/schema/index.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { breakoutsUnderWay } from './live-day.ts';
import { LIVE_SUMMIT_SLUG } from './live-summit.ts';

const EXTENDED_BEFORE_MS = 12 * MINUTE_MS;
const MORE_MINUTES = 60;

/**
 * Gives the breakouts of the live demo summit an hour more before their time is up, in the name of its convener, as far as nobody took them in
 * hand: rooms whose end was set apart keep it, and what was ended stays ended. So whoever tries the demo for long is not sent out by its clock.
 */
export async function extendDemo(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await findDemoSummit(tx, LIVE_SUMMIT_SLUG);
    if (!found) return;
    await lockSeats(tx, found.id);
    const summit = (await findDemoSummit(tx, LIVE_SUMMIT_SLUG)) ?? found;
    const [underWay, running] = [breakoutsUnderWay(summit), summit.running];
    if (!underWay || running?.agendaSessionId !== underWay.id || running.endsAt.getTime() - now.getTime() > EXTENDED_BEFORE_MS) return;
    const endsAt = new Date(Math.max(running.endsAt.getTime(), now.getTime()) + MORE_MINUTES * MINUTE_MS);
    await updateRun(tx, underWay.id, { endsAt });
    const rooms = (await listRoomsOfAgendaSessions(tx, [underWay.id])).filter((room) => room.state === 'open' && room.endsAt?.getTime() === running.endsAt.getTime());
    await updateRooms(tx, rooms.map(({ id }) => id), { endsAt });
    const [convener] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountIdOf({ key: 'convener-1' })));
    await insertConveningAct(tx, { id: createId(), summitId: summit.id, actorId: convener?.id ?? null, kind: 'extend-session', sentence: `gave “${underWay.title}” ${MORE_MINUTES} min more`, undo: null, actedAt: now });
  });
}
